using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>Takes one event from Slack into the inbox. What it does not know, it leaves alone on purpose.</summary>
internal sealed partial class EventIntake(Inbox inbox, Installation installation, ILogger<EventIntake> logger)
{
    public async Task TakeAsync(EventEnvelope envelope, CancellationToken ct)
    {
        if (envelope.Event is not { Channel: { } channel } message) return;
        switch (message)
        {
            // A mention in a channel arrives twice, as message and as app_mention, with one ts: one row.
            case { Type: "app_mention" } or { Type: "message", Hidden: not true }
                when message.Subtype is not ("message_changed" or "message_deleted" or "message_replied"):
                await StoreAsync(channel, message, ct);
                break;
            case { Type: "message", Subtype: "message_changed", Message: { Edited: not null } edited }:
                await StoreAsync(channel, edited, ct);
                break;
            default:
                LogLeftAlone(message.Type, message.Subtype);
                break;
        }
    }

    private Task StoreAsync(string channel, MessageEvent message, CancellationToken ct) =>
        inbox.StoreAsync(installation.TeamId, channel, Road.Event, [message], ct);

    [LoggerMessage(Level = LogLevel.Debug, Message = "An event {Type} {Subtype} changes nothing here")]
    private partial void LogLeftAlone(string? type, string? subtype);
}
