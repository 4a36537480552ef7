namespace SlaBuddy.Configuration.Plans;

/// <summary>What would change for an open ticket if it were moved to the policy its facts choose now.</summary>
internal sealed record PlannedTicket(
    long TicketId,
    string? Channel,
    DateTimeOffset OpenedAt,
    string? PolicyBefore,
    string? PolicyAfter,
    IReadOnlyList<PlannedTime> Changes);
