using System.Globalization;
using SlaBuddy.Configuration.Plans;
using Spectre.Console;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>The open tickets a plan would change: a table on a terminal, aligned lines anywhere else.</summary>
internal static class TicketTable
{
    private static readonly string[] Columns = ["Ticket", "Channel", "Opened", "Policy", "What would change"];

    public static void Show(IReadOnlyList<PlannedTicket> tickets, IAnsiConsole console)
    {
        var rows = tickets.Select(Row).ToArray();
        if (console.Profile.Out.IsTerminal)
        {
            var table = new Table().RoundedBorder().AddColumns(Columns);
            foreach (var row in rows) table.AddRow([.. row.Select(cell => new Text(cell))]);
            console.Write(table);
            return;
        }
        string[][] lines = [Columns, .. rows];
        var widths = Columns.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => cell.PadRight(widths[column]));
            console.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static string[] Row(PlannedTicket ticket) =>
    [
        $"{ticket.TicketId}", ticket.Channel ?? "", Instant(ticket.OpenedAt), Policy(ticket),
        ticket.Changes.Count == 0
            ? "no time"
            : string.Join("; ", ticket.Changes.Select(it => Change(it, ticket.OpenedAt))),
    ];

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
}
