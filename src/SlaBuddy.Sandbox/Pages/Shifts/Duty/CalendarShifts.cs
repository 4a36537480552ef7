using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Google.Recurrence;

namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>The shifts and absences that the calendars hold for a window.</summary>
internal static class CalendarShifts
{
    public static IReadOnlyList<CalendarShift> Between(
        IEnumerable<StoredCalendar> calendars, ShiftPeople people, DateTimeOffset since, DateTimeOffset until) =>
    [
        .. from calendar in calendars
           let isPersons = people.IsPersons(calendar)
           from one in Instances.In(calendar, since, until)
           where !one.IsCancelled && Counts(one, isPersons)
           from person in people.Of(one, calendar)
           select new CalendarShift(person.Who, person.Name, calendar, one),
    ];

    // Of somebody's own calendar only the absences are the team's business.
    private static bool Counts(CalendarEvent one, bool isPersons) =>
        one.EventType == "outOfOffice" || (!isPersons && !one.IsTransparent && one.EventType == "default");
}
