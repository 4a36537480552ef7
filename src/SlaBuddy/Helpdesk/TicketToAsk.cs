namespace SlaBuddy.Helpdesk;

/// <summary>A ticket whose helpdesk is to be asked now, as <c>sla.claim_helpdesk_tickets</c> hands it out.</summary>
internal sealed record TicketToAsk(long TicketId, string Helpdesk, string Number, DateTimeOffset OpenedAt,
    DateTimeOffset? HeardThroughAt, string? Mark, DateTimeOffset AskedAt)
{
    private static readonly TimeSpan LateEdge = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BeforeTheOpening = TimeSpan.FromHours(1);

    /// <summary>From when on messages matter: what was read is known, but for what arrived out of order.</summary>
    public DateTimeOffset Since => HeardThroughAt is { } heard ? heard - LateEdge : OpenedAt - BeforeTheOpening;
}
