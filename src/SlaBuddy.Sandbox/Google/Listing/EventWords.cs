namespace SlaBuddy.Sandbox.Google.Listing;

/// <summary>The free text search of <c>events.list</c>.</summary>
internal static class EventWords
{
    /// <summary>Whether each of the words stands somewhere in what the event says.</summary>
    public static bool Match(CalendarEvent one, string words)
    {
        string?[] said =
        [
            one.Summary, one.Description, one.Organizer?.Email, one.Organizer?.DisplayName,
            .. one.Attendees.Select(attendee => attendee.Email),
            .. one.Attendees.Select(attendee => attendee.DisplayName),
        ];
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => said.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
    }
}
