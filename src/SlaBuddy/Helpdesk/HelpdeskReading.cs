namespace SlaBuddy.Helpdesk;

/// <summary>All that a helpdesk had of one ticket, or as much as is new.</summary>
internal sealed record HelpdeskReading(string? Mark, IReadOnlyList<HelpdeskMessage> Messages, HelpdeskClosing? Closed)
{
    /// <summary>The helpdesk says what it said when the ticket was last read whole.</summary>
    public static HelpdeskReading Unchanged(string mark) => new(mark, [], null);
}
