using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>A plan for people: what changes, and which open tickets would change with it.</summary>
internal sealed partial class PlanReport(IAnsiConsole console)
{
    private const int MostTickets = 50;

    private static readonly Style Added = new(Color.Green);
    private static readonly Style Changed = new(Color.Yellow);
    private static readonly Style Removed = new(Color.Red);

    public void Show(PolicyPlan plan)
    {
        var hours = plan.Calendars.Where(it => it.Change == "changed").Select(it => it.Id).ToArray();
        Versions("Policies", plan.Policies, PolicyDifferences.Of,
            (before, after) => PolicyDifferences.Between(before, after, hours));
        Versions("Calendars", plan.Calendars, CalendarDifferences.Of, CalendarDifferences.Between);
        Rules(plan.Rules);
        Tickets(plan);
    }

    private void Versions<T>(string title, IReadOnlyList<PlannedVersion<T>> versions,
        Func<T, IEnumerable<string>> all, Func<T, T, IEnumerable<string>> between) where T : class
    {
        if (versions.Count == 0) return;
        console.WriteLine(title);
        foreach (var it in versions.Where(it => it.Change != "unchanged"))
        {
            var (headline, lines, style) = (it.Before, it.After) switch
            {
                (null, { } after) => ($"+ {it.Id} v{it.NextVersion}, new", all(after), Added),
                ({ } before, { } after) => ($"~ {it.Id} v{it.Version} → v{it.NextVersion}", between(before, after), Changed),
                _ => ($"- {it.Id} v{it.Version}, no longer in force", [], Removed),
            };
            console.WriteLine($"  {headline}", style);
            foreach (var line in lines) console.WriteLine($"      {line}");
        }
        var unchanged = versions.Where(it => it.Change == "unchanged").Select(it => $"{it.Id} v{it.Version}").ToArray();
        if (unchanged.Length > 0) console.WriteLine($"  unchanged: {string.Join(", ", unchanged)}");
    }

    private void Rules(PlannedRules rules)
    {
        console.WriteLine("Rules");
        var lines = RuleDifferences.Between(rules.Before, rules.After);
        if (lines.All(line => line.Sign == ' ')) console.WriteLine("  unchanged");
        else
            foreach (var (sign, rule) in lines)
                console.WriteLine($"  {sign} {(rule.When is null ? "every other ticket" : Shown(rule.When))} → {rule.Policy}", StyleOf(sign));
    }

    private void Tickets(PolicyPlan plan)
    {
        if (plan.Tickets.Count == 0)
        {
            console.WriteLine($"Open tickets: {plan.OpenTickets}, none of which would change.");
            return;
        }
        console.WriteLine($"Open tickets: {plan.OpenTickets}, of which {plan.Tickets.Count} would change if they were "
            + "moved (policy apply --move-open-tickets). They keep their version otherwise. Times are UTC.");
        var table = new Table().Border(console.Profile.Out.IsTerminal ? TableBorder.Rounded : TableBorder.None)
            .AddColumns("Ticket", "Channel", "Opened", "Policy", "What would change");
        foreach (var ticket in plan.Tickets.Take(MostTickets))
            table.AddRow(
                new Text($"{ticket.TicketId}"), new Text(ticket.Channel ?? ""), new Text(Instant(ticket.OpenedAt)),
                new Text(Policy(ticket)),
                new Text(ticket.Changes.Count == 0
                    ? "no time"
                    : string.Join("; ", ticket.Changes.Select(it => Change(it, ticket.OpenedAt)))));
        console.Write(table);
        if (plan.Tickets.Count > MostTickets) console.WriteLine($"and {plan.Tickets.Count - MostTickets} more");
    }

    // Postgres writes every name in quotes, and parentheses around the whole.
    private static string Shown(string predicate)
    {
        var plain = QuotedName().Replace(predicate, match => match.Groups["name"] is { Success: true } name ? name.Value : match.Value);
        return plain is ['(', .. var inner, ')'] && !inner.Contains('(', StringComparison.Ordinal) ? inner : plain;
    }

    private static string Policy(PlannedTicket ticket) => ticket.PolicyBefore == ticket.PolicyAfter
        ? ticket.PolicyAfter ?? "none"
        : $"{ticket.PolicyBefore ?? "none"} → {ticket.PolicyAfter ?? "none"}";

    private static string Change(PlannedTime it, DateTimeOffset openedAt) =>
        $"{it.What} {Instant(it.DueBefore, openedAt)} → {Instant(it.DueAfter, openedAt)}";

    // Of a time on the day of the opening the day says nothing new.
    private static string Instant(DateTimeOffset? at, DateTimeOffset openedAt) => at switch
    {
        null => "none",
        { } given when given.UtcDateTime.Date == openedAt.UtcDateTime.Date =>
            given.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture),
        { } given => Instant(given),
    };

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static Style StyleOf(char sign) => sign switch
    {
        '+' => Added,
        '-' => Removed,
        _ => Style.Plain,
    };

    [GeneratedRegex("""
        (?<=\.)"(?<name>[\p{L}_][\p{L}\p{N}_]*)"|"(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex QuotedName();
}
