using Ical.Net.CalendarComponents;
using SlaBuddy.Roster.Matching;

namespace SlaBuddy.Roster.Ical;

/// <summary>Whom an event of a feed invites.</summary>
internal static class FeedPeople
{
    private const string Mail = "mailto:";

    private static readonly string[] Things = ["ROOM", "RESOURCE"];

    public static IReadOnlyList<RosterInvitation> InvitedTo(CalendarEvent it) =>
    [
        .. it.Attendees.Where(attendee => !Things.Contains(attendee.Type, StringComparer.OrdinalIgnoreCase))
            .Select(attendee => new RosterInvitation(AddressOf(attendee.Value), attendee.CommonName,
                string.Equals(attendee.ParticipationStatus, "DECLINED", StringComparison.OrdinalIgnoreCase))),
    ];

    /// <summary>Some write an address as it is, though the standard asks for <c>mailto:</c> before it.</summary>
    public static string? AddressOf(Uri? calendarUser)
    {
        var written = calendarUser?.OriginalString ?? "";
        if (written.StartsWith(Mail, StringComparison.OrdinalIgnoreCase)) written = written[Mail.Length..];
        return written.Contains('@', StringComparison.Ordinal) ? Uri.UnescapeDataString(written) : null;
    }
}
