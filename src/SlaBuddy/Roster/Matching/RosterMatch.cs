namespace SlaBuddy.Roster.Matching;

/// <summary>Whom a piece of the calendar means; or, of nobody in Slack, what was tried.</summary>
internal sealed record RosterMatch(string PersonText, string? UserId, string? MatchedBy, string? Tried)
{
    public static RosterMatch ByEmail(string email, Colleague colleague) => new(email, colleague.UserId, "email", null);

    public static RosterMatch ByName(string name, Colleague colleague) => new(name, colleague.UserId, "name", null);

    public static RosterMatch ByOrganizer(string email, Colleague colleague) =>
        new(email, colleague.UserId, "organizer", null);

    public static RosterMatch Nobody(string text, string tried) => new(text, null, null, tried);
}
