using Npgsql;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Intake;

/// <summary>
/// Hands one event from Slack to whoever handles it, whichever road it came by. When it returns, what the event said is
/// stored and may be acknowledged; when it throws, Slack shall bring it again.
/// </summary>
internal sealed partial class EventIntake(IServiceProvider services, Installation installation, IntakeMeter meter,
    ILogger<EventIntake> logger)
{
    private const string UnknownType = "other";

    public async Task TakeAsync(EventEnvelope envelope, EventRoad road, CancellationToken ct)
    {
        var happened = envelope.Type == "app_rate_limited"
            ? new AppRateLimited { Type = envelope.Type }
            : envelope.Event;
        if (happened is null) return;

        var kind = EventTable.Find(happened.Type);
        meter.CountEvent(kind?.Type ?? UnknownType, road);
        if (installation.ShutOut is not null) return;
        if (kind is not { IsHandled: true })
        {
            LogLeftAlone(happened.Type, kind?.Why ?? "nobody knows its type");
            return;
        }
        try
        {
            if (!await kind.HandleAsync(services, happened with { DeliveredFor = envelope.TeamId }, ct))
                LogLeftAlone(happened.Type, "it has another shape than it should, or nobody handles it");
        }
        catch (PostgresException odd) when (odd.SqlState is ['2', '2' or '3', ..])
        {
            // It cannot be stored as it is, today or ever: bringing it again would not help.
            LogOdd(happened.Type, envelope.EventId, odd);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "An event {Type} changes nothing here: {Why}")]
    private partial void LogLeftAlone(string? type, string why);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "The event {EventId} of type {Type} cannot be stored and is left out; a scan may find what it said")]
    private partial void LogOdd(string? type, string? eventId, Exception odd);
}
