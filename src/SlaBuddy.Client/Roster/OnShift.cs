namespace SlaBuddy.Client;

/// <summary>Somebody on shift, with what proves it.</summary>
public sealed record OnShift
{
    /// <summary>Who, by the Slack id.</summary>
    public required string UserId { get; init; }

    /// <summary>What people call them.</summary>
    public string? Name { get; init; }

    /// <summary>Whether they spend the shift with a product team: the first level leaves them in peace.</summary>
    public bool Embedded { get; init; }

    /// <summary>That team's product.</summary>
    public string? Product { get; init; }

    /// <summary>When the shift began.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends; null where no end is known.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The shift.</summary>
    public long? ShiftId { get; init; }

    /// <summary>The calendar that says so.</summary>
    public string? CalendarId { get; init; }

    /// <summary>Its event.</summary>
    public string? EventId { get; init; }

    /// <summary>The reading of that calendar that saw it.</summary>
    public long? SyncId { get; init; }

    /// <summary>What was said over the calendar.</summary>
    public long? OverrideId { get; init; }

    /// <summary>In whose place they are on shift.</summary>
    public string? CoversUserId { get; init; }
}
