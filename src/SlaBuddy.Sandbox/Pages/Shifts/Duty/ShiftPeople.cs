using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>
/// Whom an event means: those it invites, or those its title names, or whoever made it. An absence is its maker's before
/// it is that of those in its title.
/// </summary>
internal sealed class ShiftPeople
{
    private readonly TeamDirectory _directory;
    private readonly Person[] _people;
    private readonly NamesInTitle _names;

    public ShiftPeople(TeamDirectory directory)
    {
        _directory = directory;
        _people = [.. directory.People.Where(person => !person.IsBot && !directory.IsStranger(person))];
        _names = new NamesInTitle(_people);
    }

    /// <summary>Ids with names; a name alone where nobody in the workspace has it.</summary>
    public IEnumerable<(string Who, string Name)> Of(CalendarEvent one, StoredCalendar calendar)
    {
        // Of a private event its readers see neither title nor people, just whose calendar it is in.
        if (one.Visibility is "private" or "confidential")
            return [ByEmail(calendar.Id) is { } owner ? Known(owner) : Unknown("A private event")];
        var invited = one.Attendees
            .Where(attendee => !attendee.IsResource && (attendee.Email != calendar.Id || IsPersons(calendar))).ToArray();
        var coming = invited.Where(attendee => attendee.ResponseStatus != "declined").ToArray();
        if (coming.Any(attendee => ByEmail(attendee.Email) is not null)) return coming.Select(Invited);

        var made = ByEmail(one.Organizer?.Email ?? calendar.Id);
        var named = _names.Of(one.Summary)
            .Where(person => !invited.Except(coming).Any(attendee => ByEmail(attendee.Email) == person)).ToArray();
        if (one.EventType == "outOfOffice" && made is not null) return [Known(made)];
        if (invited.Length > 0 && coming.Length == 0) return [];
        if (named.Length > 0) return named.Select(Known);
        if (coming.Length > 0) return coming.Select(Invited);
        return [made is not null ? Known(made) : Unknown(one.Summary)];
    }

    /// <summary>Whether it is somebody's own.</summary>
    public bool IsPersons(StoredCalendar calendar) => ByEmail(calendar.Id) is not null;

    public string NameOf(string who) => _directory.FindPerson(who)?.RealName ?? who;

    public bool HasLeft(string who) => _directory.FindPerson(who) is { IsDeleted: true };

    private static (string Who, string Name) Known(Person person) => (person.Id, person.RealName);

    private static (string Who, string Name) Unknown(string name) => (name, name);

    private (string Who, string Name) Invited(Attendee attendee) =>
        ByEmail(attendee.Email) is { } person ? Known(person) : Unknown(attendee.DisplayName ?? attendee.Email);

    private Person? ByEmail(string email) =>
        _people.FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));
}
