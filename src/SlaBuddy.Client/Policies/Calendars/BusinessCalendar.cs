namespace SlaBuddy.Client;

/// <summary>The business hours of one zone, holidays left out.</summary>
public sealed record BusinessCalendar
{
    /// <summary>Its name.</summary>
    public required string CalendarId { get; init; }

    /// <summary>Its version, counted from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The time zone that its hours are in, as the IANA names it.</summary>
    public required string Zone { get; init; }

    /// <summary>The open hours of the week.</summary>
    public IReadOnlyList<CalendarHours> Weekly { get; init; } = [];

    /// <summary>The days on which it is closed.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>When it was put in force.</summary>
    public DateTimeOffset AppliedAt { get; init; }

    /// <summary>By whom.</summary>
    public string? AppliedBy { get; init; }
}
