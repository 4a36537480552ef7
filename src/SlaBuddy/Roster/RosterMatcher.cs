using SlaBuddy.Roster.Google;

namespace SlaBuddy.Roster;

/// <summary>
/// Whom an event means: those invited who did not decline, by their addresses; where none of them is in Slack, or
/// nobody is invited, those named in the title. A name that two people bear means neither.
/// </summary>
internal sealed class RosterMatcher(Colleagues colleagues)
{
    private const string Declined = "declined";

    private readonly NameSearch _names = new(colleagues);

    /// <summary>Each person once; nobody when all who were invited declined.</summary>
    public IReadOnlyList<RosterMatch> Match(Event shift, string calendarId)
    {
        var invited = (shift.Attendees ?? []).Where(attendee => IsPerson(attendee, calendarId)).ToArray();
        var coming = invited.Where(attendee => attendee.ResponseStatus != Declined).ToArray();
        if (invited.Length > 0 && coming.Length == 0) return [];

        var matches = coming.Select(ByEmail).ToArray();
        if (matches.All(match => match.UserId is null))
        {
            var declined = invited.Except(coming).Select(ByEmail).Select(match => match.UserId).OfType<string>();
            var named = Named(shift.Summary ?? "", declined.ToHashSet(StringComparer.Ordinal)).ToArray();
            if (matches.Length == 0) matches = named.Length > 0 ? named : [NobodyNamed(shift.Summary)];
            else if (named.Any(match => match.UserId is not null)) matches = named;
        }
        return [.. matches.DistinctBy(match => match.UserId ?? match.PersonText).DistinctBy(match => match.PersonText)];
    }

    private bool IsPerson(EventAttendee attendee, string calendarId) =>
        attendee.Resource != true
        && !string.IsNullOrWhiteSpace(attendee.Email ?? attendee.DisplayName)
        // A roster's own calendar is often among those it invites.
        && !(string.Equals(attendee.Email, calendarId, StringComparison.OrdinalIgnoreCase)
            && colleagues.WithEmail(calendarId) is null);

    private RosterMatch ByEmail(EventAttendee attendee) =>
        attendee.Email is not { Length: > 0 } email
            ? RosterMatch.Nobody(attendee.DisplayName!, "the invitation has no address")
        : colleagues.WithEmail(email) is { } colleague
            ? RosterMatch.ByEmail(email, colleague)
            : RosterMatch.Nobody(email, "nobody in Slack has this address, and the title names nobody");

    private IEnumerable<RosterMatch> Named(string title, HashSet<string> declined) =>
        from name in _names.In(title)
        let bearers = name.Bearers.Where(bearer => !declined.Contains(bearer.UserId)).ToArray()
        where bearers.Length > 0
        select name.Bearers is [var only]
            ? RosterMatch.ByName(name.Written, only)
            : RosterMatch.Nobody(
                name.Written, $"{name.Bearers.Count} people in Slack have this name; invite the right one");

    private static RosterMatch NobodyNamed(string? title) => string.IsNullOrWhiteSpace(title)
        ? RosterMatch.Nobody("(no title)", "the event has no title and invites nobody")
        : RosterMatch.Nobody(title.Trim(), "nobody is invited, and the title names nobody in Slack");
}
