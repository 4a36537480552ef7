using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>What one event of a calendar means for one person.</summary>
/// <param name="Who">The person's id, or a name that nobody in the workspace has.</param>
/// <param name="Name">What to call the person.</param>
/// <param name="Calendar">The one it stands in.</param>
/// <param name="Event">The event, or the instance of it.</param>
internal sealed record CalendarShift(string Who, string Name, StoredCalendar Calendar, CalendarEvent Event)
{
    public DateTimeOffset StartsAt { get; } = Event.Start.In(Calendar.Zone);

    public DateTimeOffset EndsAt { get; } = Event.End.In(Calendar.Zone);

    public bool IsAbsence => Event.EventType == "outOfOffice";

    public bool IsEmbedded => !IsAbsence && Event.Summary.Contains("embedded", StringComparison.OrdinalIgnoreCase);

    public bool Covers(DateTimeOffset at) => StartsAt <= at && at < EndsAt;
}
