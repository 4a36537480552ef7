using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Tickets;

internal static class HappenedAt
{
    /// <summary>When something happened, as the caller says or now. The ticket is there, and held until the call is over.</summary>
    public static async Task<DateTimeOffset> HappenedAtAsync(this ApiWriting writing, long ticketId, DateTimeOffset? at, CancellationToken ct) =>
        await writing.ScalarAsync<DateTime>("select sla.happened_at(@ticketId, @at)", new { ticketId, at = at?.ToUniversalTime() }, ct);
}
