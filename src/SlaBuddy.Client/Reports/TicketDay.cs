namespace SlaBuddy.Client;

/// <summary>What became of the tickets opened on one day.</summary>
public sealed record TicketDay
{
    /// <summary>The day, in UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How many.</summary>
    public required TicketCounts Tickets { get; init; }
}
