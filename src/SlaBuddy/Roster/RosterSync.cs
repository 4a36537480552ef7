using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>
/// Keeps the shifts current: reads a window of each calendar and puts it in place of what stood there. A calendar that
/// cannot be read leaves its last good shifts in force.
/// </summary>
internal sealed partial class RosterSync(CalendarReader calendars, ShiftReader shifts, PersonDirectory people,
    RosterStore store, IOptions<GoogleCalendarOptions> options, TimeProvider clock, ILogger<RosterSync> logger)
{
    private static readonly TimeSpan PeopleDaily = TimeSpan.FromDays(1);
    private static readonly TimeSpan PeopleHourly = TimeSpan.FromHours(1);

    /// <summary>Reads every configured calendar once; returns how many could be read.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct)
    {
        var configured = options.Value.AllCalendars;
        await store.UseAsync(configured, ct);
        var read = 0;
        foreach (var calendarId in configured)
            if (await TrySyncAsync(calendarId, ct))
                read++;
        return read;
    }

    private async Task<bool> TrySyncAsync(string calendarId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var reading = new RosterReading(calendarId, now, now - options.Value.LookBack, now + options.Value.LookAhead);
        try
        {
            var content = await calendars.ReadAsync(calendarId, reading.From, reading.To, ct);
            var found = await MatchedAsync(content, ct);
            await store.RecordAsync(reading, content.Events.Count, found, ct);
            var unmatched = found.Count(shift => shift.UserId is null);
            if (unmatched > 0) LogUnmatched(calendarId, unmatched);
            LogSynced(calendarId, found.Count);
            return true;
        }
        catch (Exception fault) when (fault is CalendarFaultException or SlackException or RegexMatchTimeoutException)
        {
            LogFailed(calendarId, fault);
            await store.RecordFailureAsync(reading, Describe(fault), ct);
            return false;
        }
    }

    private async Task<IReadOnlyList<ShiftRow>> MatchedAsync(CalendarContent content, CancellationToken ct)
    {
        var found = shifts.Read(content, await people.ColleaguesAsync(PeopleDaily, ct));
        // Somebody may be new in Slack since yesterday.
        return found.All(shift => shift.UserId is not null)
            ? found
            : shifts.Read(content, await people.ColleaguesAsync(PeopleHourly, ct));
    }

    private static string Describe(Exception fault) => fault switch
    {
        CalendarFaultException => fault.Message,
        SlackException => $"The people in Slack could not be read: {fault.Message}.",
        _ => "The pattern for embedded shifts takes too long; make GoogleCalendar__EmbeddedPattern simpler.",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{CalendarId} was read: {Shifts} shifts")]
    private partial void LogSynced(string calendarId, int shifts);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{CalendarId}: {Unmatched} shifts name nobody in Slack; sla.shift.tried says what was tried")]
    private partial void LogUnmatched(string calendarId, int unmatched);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "{CalendarId} could not be read; its last good shifts stay in force")]
    private partial void LogFailed(string calendarId, Exception fault);
}
