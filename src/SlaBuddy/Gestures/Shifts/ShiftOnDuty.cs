namespace SlaBuddy.Gestures.Shifts;

/// <summary>One person's shift.</summary>
internal sealed record ShiftOnDuty(string UserId, bool Embedded, string? Product, DateTimeOffset? StartsAt)
{
    /// <summary>Null until further notice.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The override that put them on shift; null where the roster did.</summary>
    public long? OverrideId { get; init; }

    /// <summary>In whose place they are on shift.</summary>
    public string? CoversUserId { get; init; }
}
