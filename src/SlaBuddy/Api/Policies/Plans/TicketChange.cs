using SlaBuddy.Configuration.Plans;

namespace SlaBuddy.Api.Policies.Plans;

/// <summary>What would change for an open ticket if it were moved; policies with their versions, such as <c>enterprise v3</c>.</summary>
internal sealed record TicketChange(
    long TicketId, DateTimeOffset OpenedAt, string? PolicyBefore, string? PolicyAfter, IReadOnlyList<DueChange> Changes)
{
    public static TicketChange From(PlannedTicket it) => new(it.TicketId, it.OpenedAt, it.PolicyBefore, it.PolicyAfter,
        [.. it.Changes.Select(change => new DueChange(change.What, change.DueBefore, change.DueAfter))]);
}
