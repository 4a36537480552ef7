using System.Globalization;

namespace SlaBuddy.Backtest.Report;

/// <summary>Every ticket as a line of a CSV file (RFC 4180); never a word of what somebody wrote.</summary>
internal static class TicketsCsv
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly string[] Columns =
    [
        "ticket_id", "policy", "channel_id", "channel", "thread_ts", "requester_id", "opened_at", "state", "cycles",
        "first_response", "first_response_seconds", "first_response_breached_at", "next_answered", "next_unanswered",
        "next_met", "next_missed", "next_breached", "escalations", "last_level_at", "waited_seconds", "still_waits",
    ];

    public static async Task WriteAsync(TextWriter output, IReadOnlyList<TicketFigures> tickets)
    {
        var levels = tickets.Select(ticket => ticket.Levels.Length).DefaultIfEmpty().Max();
        var header = Columns.Concat(Enumerable.Range(1, levels).Select(level => $"level_{level}_at"));
        await output.WriteAsync(Line(header));
        foreach (var ticket in tickets)
            await output.WriteAsync(Line(Cells(ticket).Concat(LevelCells(ticket, levels))));
    }

    private static IEnumerable<string> Cells(TicketFigures it) =>
    [
        Text(it.TicketId), it.PolicyId ?? "", it.ChannelId ?? "", it.Channel ?? "", it.ThreadTs ?? "",
        it.RequesterId ?? "", Text(it.OpenedAt), it.State, Text(it.Cycles), it.FirstResponse ?? "",
        Text(it.FirstResponseSeconds), Text(it.FirstResponseBreachedAt), Text(it.NextAnswered), Text(it.NextUnanswered),
        Text(it.NextMet), Text(it.NextMissed), Text(it.NextBreached), Text(it.Escalations), Text(it.WokenAt),
        Text(it.WaitedSeconds), it.StillWaits ? "true" : "false",
    ];

    private static IEnumerable<string> LevelCells(TicketFigures it, int levels) => it.Levels
        .Concat(Enumerable.Repeat<DateTimeOffset?>(null, levels))
        .Take(levels)
        .Select(at => Text(at));

    private static string Text(IFormattable? value) => value switch
    {
        null => "",
        DateTimeOffset at => at.ToUniversalTime().ToString(Instant, CultureInfo.InvariantCulture),
        _ => value.ToString(null, CultureInfo.InvariantCulture),
    };

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    private static string Quoted(string cell)
    {
        // A spreadsheet would run what begins like a formula; the names of channels come from a file.
        var safe = cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
