namespace SlaBuddy.Configuration.Model;

/// <summary>When a team works: hours of the week in a zone, and the days on which they do not count.</summary>
internal sealed record BusinessCalendar(
    string Id,
    string Zone,
    IReadOnlyList<OpenHours> Weekly,
    IReadOnlyList<DateOnly> Holidays,
    Place Place);
