using SlaBuddy.Roster.Google.V3;

namespace SlaBuddy.Roster.Google;

/// <summary>What a calendar held for a window, all pages of it.</summary>
internal sealed record CalendarContent(string CalendarId, string? TimeZone, IReadOnlyList<Event> Events)
{
    /// <summary>Google's word for what we may do with the calendar.</summary>
    public string? AccessRole { get; init; }

    /// <summary>We see when somebody is busy, and nothing else.</summary>
    public bool IsWithoutDetails => AccessRole == "freeBusyReader";
}
