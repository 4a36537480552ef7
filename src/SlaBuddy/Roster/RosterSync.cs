using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SlaBuddy.Configuration;
using SlaBuddy.Roster.Google;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>
/// Keeps the shifts current: reads a window of each source and puts it in place of what stood there. A source that
/// cannot be read leaves its last good shifts in force, and keeps no other from being read.
/// </summary>
internal sealed partial class RosterSync(RosterSources sources, RosterStore store, ConfigurationInForce configuration,
    IOptions<GoogleCalendarOptions> options, RosterMeter meter, TimeProvider clock, ILogger<RosterSync> logger)
{
    private const int AtOnce = 4;

    private readonly ConcurrentDictionary<string, bool> _faultPasses = new(StringComparer.Ordinal);

    /// <summary>Whether the source could not be read last time for a reason that may pass by itself.</summary>
    public bool MayPass(string sourceId) => _faultPasses.GetValueOrDefault(sourceId);

    /// <summary>Reads every source once; returns how many could be read.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct)
    {
        var named = sources.All(configuration.Applied.AlwaysOnGroupIds);
        await store.UseAsync(named, ct);
        var read = 0;
        await Parallel.ForEachAsync(named, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (source, stopping) =>
            {
                if (await TrySyncAsync(source, stopping)) Interlocked.Increment(ref read);
            });
        return read;
    }

    private async Task<bool> TrySyncAsync(IRosterSource source, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var window = new RosterWindow(now - options.Value.LookBack, now + options.Value.LookAhead);
        var reading = new RosterReading(source.Id, now, window);
        try
        {
            var content = await source.ReadAsync(window, ct);
            await store.RecordAsync(reading, content, ct);
            meter.Count(source.Id, complete: true);
            Tell(source, content);
            return true;
        }
        catch (Exception fault) when (fault is CalendarFaultException or SlackException)
        {
            LogFailed(source.Id, fault);
            _faultPasses[source.Id] = (fault as CalendarFaultException)?.MayPass == true;
            meter.Count(source.Id, complete: false);
            await store.RecordFailureAsync(reading, Describe(source, fault), ct);
            return false;
        }
    }

    private void Tell(IRosterSource source, RosterContent content)
    {
        var unmatched = content.Shifts.Count(shift => shift.UserId is null);
        if (unmatched > 0) LogUnmatched(source.Id, unmatched);
        if (content.Doubt is { } doubt) LogDoubt(source.Id, doubt);
        LogSynced(source.Id, content.Shifts.Count);
    }

    private static string Describe(IRosterSource source, Exception fault) => fault switch
    {
        CalendarFaultException => fault.Message,
        _ when source.Kind == RosterSourceKind.UserGroup => $"The members of {source.Id} could not be read: {fault.Message}.",
        _ => $"The people in Slack could not be read: {fault.Message}.",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{CalendarId} was read: {Shifts} shifts")]
    private partial void LogSynced(string calendarId, int shifts);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{CalendarId}: {Unmatched} shifts name nobody in Slack; sla.shift.tried says what was tried")]
    private partial void LogUnmatched(string calendarId, int unmatched);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{CalendarId}: {Doubt}")]
    private partial void LogDoubt(string calendarId, string doubt);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "{CalendarId} could not be read; its last good shifts stay in force")]
    private partial void LogFailed(string calendarId, Exception fault);
}
