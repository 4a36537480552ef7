namespace SlaBuddy.Client;

/// <summary>What a policy file would change.</summary>
public sealed record PolicyChanges
{
    /// <summary>Policies before and after.</summary>
    public IReadOnlyList<VersionChange> Policies { get; init; } = [];

    /// <summary>Business calendars before and after.</summary>
    public IReadOnlyList<VersionChange> Calendars { get; init; } = [];

    /// <summary>The rules before and after.</summary>
    public RuleChanges? Rules { get; init; }

    /// <summary>How many tickets are open.</summary>
    public int OpenTickets { get; init; }

    /// <summary>For how many of them something would change if they were moved.</summary>
    public int TicketsChanging { get; init; }

    /// <summary>The first 200 of those.</summary>
    public IReadOnlyList<TicketChange> Tickets { get; init; } = [];
}
