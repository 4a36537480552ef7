using SlaBuddy.Configuration.Plans;
using Spectre.Console;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>A plan for people: what changes, and which open tickets would change with it.</summary>
internal sealed class PlanReport(IAnsiConsole console)
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
                ({ } before, { } after) =>
                    ($"~ {it.Id} v{it.Version} → v{it.NextVersion}", between(before, after), Changed),
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
        if (lines.All(line => line.Sign == ' '))
        {
            console.WriteLine("  unchanged");
            return;
        }
        foreach (var (sign, rule) in lines)
            console.WriteLine($"  {sign} {Condition.Shown(rule.When)} → {rule.Policy}", StyleOf(sign));
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
        TicketTable.Show([.. plan.Tickets.Take(MostTickets)], console);
        if (plan.Tickets.Count > MostTickets) console.WriteLine($"and {plan.Tickets.Count - MostTickets} more");
    }

    private static Style StyleOf(char sign) => sign switch
    {
        '+' => Added,
        '-' => Removed,
        _ => Style.Plain,
    };
}
