using System.Globalization;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Sandbox.Worlds;

/// <summary>
/// Shifts a day long, back to back, from a week ago to three weeks ahead, so that a moved clock finds them too.
/// </summary>
internal static class ShiftPlan
{
    private const int DaysBack = 8;
    private const int DaysAhead = 21;

    public static void Fill(
        SandboxCalendar calendar, TimeProvider clock, IReadOnlyList<Person> onShift, Person? embedded,
        Person? off)
    {
        var midnight = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        for (var day = -DaysBack; day < DaysAhead; day++)
        {
            for (var index = 0; index < onShift.Count; index++)
                Put(calendar, onShift[index], midnight.AddDays(day).AddHours(8 + (4 * index)), onShift[index].RealName);
            if (embedded is not null)
                Put(calendar, embedded, midnight.AddDays(day).AddHours(9), $"Embedded: Auth – {embedded.RealName}");
            // Off means off at any time: the last shift lies days behind.
            if (off is not null && day < -4) Put(calendar, off, midnight.AddDays(day).AddHours(8), off.RealName);
        }
    }

    private static void Put(SandboxCalendar calendar, Person person, DateTimeOffset start, string summary)
    {
        var id = $"shift{person.Handle}{start.ToString("yyyyMMddHH", CultureInfo.InvariantCulture)}";
        calendar.Put(
            SandboxCalendar.Shifts, new CalendarEvent(id, summary, EventTime.At(start), EventTime.At(start.AddDays(1)))
        {
            Attendees = person.Email is { } email ? [new Attendee(email, person.RealName)] : [],
        });
    }
}
