namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>A row of <c>sla.on_shift</c>; a user of null stands for an instant at which nobody is.</summary>
internal sealed record FoundDuty(DateTimeOffset At, string? UserId, bool Embedded, string? Product, DateTimeOffset StartsAt,
    DateTimeOffset EndsAt, string? EventId, string? Source, string? CoversUserId)
{
    public override string ToString() =>
        Duty.Write(UserId!, Embedded, Product, StartsAt, EndsAt, EventId, Source, CoversUserId);
}
