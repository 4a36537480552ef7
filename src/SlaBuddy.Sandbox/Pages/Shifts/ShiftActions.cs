using System.Globalization;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Sandbox.Pages.Shifts;

/// <summary>What the page changes in the calendars. Only JSON is taken, as in <see cref="PageActions"/>.</summary>
internal sealed class ShiftActions(SandboxHost host)
{
    private int _lastId;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/shifts", Add);
        routes.MapPost("/sandbox/shifts/cancel", Cancel);
    }

    private IResult Add(AddRequest request)
    {
        if (host.Workspace.Directory.FindPerson(request.User) is not { Email: { } email } person)
            return Results.BadRequest("Nobody of that name is here.");
        if (Time(request.From) is not { } from || Time(request.Until) is not { } until)
            return Results.BadRequest("A time is missing.");
        if (until.In(host.Clock.LocalTimeZone) <= from.In(host.Clock.LocalTimeZone))
            return Results.BadRequest("It must end after it begins.");
        if (host.Calendar.Find(SandboxCalendar.Shifts) is not { } calendar)
            return Results.BadRequest("There is no calendar for shifts here.");
        var id = $"page{Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture)}";
        var shift = request.Kind == "out_of_office"
            ? CalendarEvent.OutOfOffice(id, new Organizer(email, person.RealName), from, until)
            : new CalendarEvent(id, $"{(request.Kind == "embedded" ? "Embedded: " : "")}{person.RealName}", from, until)
            {
                Attendees = [new Attendee(email, person.RealName)],
            };
        host.Calendar.Put(calendar.Id, shift with
        {
            Recurrence = request.Repeat is "DAILY" or "WEEKLY" ? [$"RRULE:FREQ={request.Repeat}"] : [],
        });
        return Results.NoContent();
    }

    private IResult Cancel(CancelRequest request)
    {
        if (host.Calendar.Find(request.Calendar)?.Find(request.Event) is null)
            return Results.BadRequest("That is not in the calendar any more.");
        host.Calendar.Cancel(request.Calendar, request.Event);
        return Results.NoContent();
    }

    private EventTime? Time(string? wall) =>
        DateTime.TryParseExact(wall, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, default, out var time)
            ? EventTime.At(time, host.Clock.LocalTimeZone) : null;

    internal sealed record AddRequest(string User, string Kind, string? From, string? Until, string? Repeat);

    internal sealed record CancelRequest(string Calendar, string Event);
}
