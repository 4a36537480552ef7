namespace SlaBuddy.Api.Policies;

/// <summary>The business hours of one zone, holidays left out.</summary>
internal sealed record Calendar(
    string CalendarId,
    int Version,
    string Zone,
    IReadOnlyList<CalendarHours> Weekly,
    IReadOnlyList<DateOnly> Holidays,
    DateTimeOffset AppliedAt,
    string AppliedBy);
