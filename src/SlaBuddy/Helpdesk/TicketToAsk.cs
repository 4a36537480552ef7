namespace SlaBuddy.Helpdesk;

/// <summary>A ticket whose helpdesk is to be asked now, as <c>sla.claim_helpdesk_tickets</c> hands it out.</summary>
internal sealed record TicketToAsk(long TicketId, string Helpdesk, string Number, DateTimeOffset OpenedAt,
    DateTimeOffset? HeardThroughAt, string? Mark, DateTimeOffset AskedAt)
{
    private static readonly TimeSpan LateEdge = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BeforeTheOpening = TimeSpan.FromHours(1);

    /// <summary>Helpdesks tell whole seconds, and their clocks are not ours.</summary>
    private static readonly TimeSpan SameInstant = TimeSpan.FromMinutes(1);

    /// <summary>From when on messages matter: what was read is known, but for what arrived out of order.</summary>
    public DateTimeOffset Since => HeardThroughAt is { } heard ? heard - LateEdge : OpenedAt - BeforeTheOpening;

    /// <summary>What to remember of a reading; nothing where more could yet happen in the very instant it tells of.</summary>
    public string? MarkOf(string mark, DateTimeOffset updatedAt) => updatedAt < AskedAt - SameInstant ? mark : null;
}
