using System.Text.RegularExpressions;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>Whom an event means: those it invites, those its title names, or who made it.</summary>
internal sealed class ShiftPeople(TeamDirectory directory)
{
    private readonly Person[] _people =
        [.. directory.People.Where(person => !person.IsBot && !directory.IsStranger(person))];

    /// <summary>Ids with names; a name alone where nobody in the workspace has it.</summary>
    public IEnumerable<(string Who, string Name)> Of(CalendarEvent one, StoredCalendar calendar)
    {
        // Its readers see neither title nor people.
        if (one.Visibility is "private" or "confidential") return [Unknown("A private event")];
        var invited = one.Attendees.Where(attendee => !attendee.IsResource && attendee.Email != calendar.Id).ToArray();
        var coming = invited.Where(attendee => attendee.ResponseStatus != "declined").ToArray();
        if (invited.Length > 0 && coming.Length == 0) return [];

        var found = coming.Select(attendee => ByEmail(attendee.Email)).OfType<Person>().ToArray();
        if (found.Length == 0) found = [.. _people.Where(person => IsNamed(person, one.Summary))];
        if (found.Length == 0 && ByEmail(one.Organizer?.Email ?? calendar.Id) is { } maker) found = [maker];
        return found.Length > 0
            ? found.Select(person => (person.Id, person.RealName))
            : coming.Length > 0 ? coming.Select(one => Unknown(one.DisplayName ?? one.Email)) : [Unknown(one.Summary)];
    }

    public bool IsPersons(StoredCalendar calendar) => ByEmail(calendar.Id) is not null;

    public string NameOf(string who) => directory.FindPerson(who)?.RealName ?? who;

    public bool HasLeft(string who) => directory.FindPerson(who) is { IsDeleted: true };

    private static (string Who, string Name) Unknown(string name) => (name, name);

    private Person? ByEmail(string email) =>
        _people.FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(Person person, string title) =>
        Regex.IsMatch(title, $@"(?<!\w){Regex.Escape(person.RealName)}(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
