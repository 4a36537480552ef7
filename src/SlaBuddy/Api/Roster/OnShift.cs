namespace SlaBuddy.Api.Roster;

/// <summary>Somebody on shift, with the shift, the reading and the override that prove it.</summary>
internal sealed record OnShift(
    string UserId, string? Name, bool Embedded, string? Product, DateTimeOffset StartsAt, DateTimeOffset? EndsAt, long? ShiftId,
    string? CalendarId, string? EventId, long? SyncId, long? OverrideId, string? CoversUserId);
