namespace SlaBuddy.Client;

/// <summary>What became of the tickets opened from one instant up to another.</summary>
public sealed record TicketReport
{
    /// <summary>From then on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Up to then, without it.</summary>
    public required DateTimeOffset Before { get; init; }

    /// <summary>In all.</summary>
    public required TicketCounts Tickets { get; init; }

    /// <summary>Day by day.</summary>
    public IReadOnlyList<TicketDay> Days { get; init; } = [];
}
