namespace SlaBuddy.Roster.Matching;

/// <summary>
/// Whom an event means: those invited who did not decline, by their addresses; where none of them is in Slack, or
/// nobody is invited, those named in the title; where it names nobody either, whoever made the event, or, where that is
/// not shown, whose calendar it is. A name that two people bear means neither. An absence is of whoever made it before
/// it is of those in its title.
/// </summary>
internal sealed class RosterMatcher(Colleagues colleagues)
{
    private readonly NameSearch _names = new(colleagues);

    /// <summary>Each person once; nobody when all who were invited declined.</summary>
    /// <param name="it">The event.</param>
    /// <param name="calendarId">The calendar it stands in, which is often among those it invites.</param>
    public IReadOnlyList<RosterMatch> Match(RosterEvent it, string calendarId)
    {
        var matches = it.Kind == ShiftKind.OutOfOffice ? Absent(it, calendarId) : OnShift(it, calendarId);
        return [.. matches.DistinctBy(match => match.UserId ?? match.PersonText).DistinctBy(match => match.PersonText)];
    }

    /// <summary>The names in a text of those who are meant, as they are written there.</summary>
    public IEnumerable<string> NamesIn(string text, IReadOnlyList<RosterMatch> meant) =>
        from name in _names.In(text)
        where name.Bearers.Any(bearer => meant.Any(match => match.UserId == bearer.UserId))
        select name.Written;

    private IReadOnlyList<RosterMatch> OnShift(RosterEvent it, string calendarId)
    {
        var invited = InvitedTo(it, calendarId);
        var coming = invited.Where(invitation => !invitation.Declined).ToArray();
        if (invited.Count > 0 && coming.Length == 0) return [];

        var byEmail = coming.Select(ByEmail).ToArray();
        if (byEmail.Any(match => match.UserId is not null)) return byEmail;

        var declined = invited.Except(coming).Select(ByEmail).Select(match => match.UserId).OfType<string>();
        var named = Named(it.Title ?? "", declined.ToHashSet(StringComparer.Ordinal)).ToArray();
        if (byEmail.Length > 0) return named.Any(match => match.UserId is not null) ? named : byEmail;
        if (named.Length > 0) return named;
        return Maker(it, calendarId) is { } maker ? [maker] : [NobodyNamed(it.Title)];
    }

    private IReadOnlyList<RosterMatch> Absent(RosterEvent it, string calendarId)
    {
        var invited = InvitedTo(it, calendarId).Where(invitation => !invitation.Declined).Select(ByEmail)
            .Where(match => match.UserId is not null).ToArray();
        if (invited.Length > 0) return invited;
        if (Maker(it, calendarId) is { } maker) return [maker];
        var named = Named(it.Title ?? "", []).ToArray();
        return named.Length > 0 ? named
            : [RosterMatch.Nobody(it.Organizer ?? it.Title ?? "(no title)", "nobody in Slack has this address")];
    }

    private IReadOnlyList<RosterInvitation> InvitedTo(RosterEvent it, string calendarId) =>
    [
        .. it.Invited.Where(invitation =>
            !string.IsNullOrWhiteSpace(invitation.Email ?? invitation.Name)
            && !(string.Equals(invitation.Email, calendarId, StringComparison.OrdinalIgnoreCase)
                && colleagues.WithEmail(calendarId) is null)),
    ];

    // A calendar that several share makes its events itself and is nobody in Slack; one's own is its owner.
    private RosterMatch? Maker(RosterEvent it, string calendarId)
    {
        var email = it.Organizer ?? calendarId;
        return colleagues.WithEmail(email) is { } maker ? RosterMatch.ByOrganizer(email, maker) : null;
    }

    private RosterMatch ByEmail(RosterInvitation invitation) =>
        invitation.Email is not { Length: > 0 } email
            ? RosterMatch.Nobody(invitation.Name!, "the invitation has no address")
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
