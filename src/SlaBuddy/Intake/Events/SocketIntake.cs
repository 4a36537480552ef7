using System.Text;
using System.Text.Json;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;
using SlaBuddy.Slack.SocketMode;

namespace SlaBuddy.Intake.Events;

/// <summary>What comes over a socket goes where the same would go if it came over HTTP.</summary>
internal sealed partial class SocketIntake(EventIntake events, IEnumerable<ISlackInteractions> interactions,
    ILogger<SocketIntake> logger) : IEnvelopeTaker
{
    public async Task<string?> TakeAsync(SocketEnvelope envelope, CancellationToken ct)
    {
        if (envelope.Payload is not { ValueKind: JsonValueKind.Object } payload)
        {
            LogLeftAlone(envelope.Type);
            return null;
        }
        try
        {
            return await TakeAsync(envelope.Type, payload, ct);
        }
        catch (JsonException)
        {
            LogLeftAlone(envelope.Type);
            return null;
        }
    }

    private async Task<string?> TakeAsync(string? type, JsonElement payload, CancellationToken ct)
    {
        switch (type)
        {
            case "events_api":
                await events.TakeAsync(Read<EventEnvelope>(payload), EventRoad.Socket, ct);
                return null;
            case "interactive" when interactions.FirstOrDefault() is { } taker:
                return await taker.TakeInteractionAsync(payload.GetRawText(), ct);
            case "slash_commands" when interactions.FirstOrDefault() is { } taker:
                return await taker.TakeCommandAsync(Read<SlashCommand>(payload), ct);
            default:
                // Acknowledged all the same: what we do not understand now we shall not understand the next time.
                LogLeftAlone(type);
                return null;
        }
    }

    private static T Read<T>(JsonElement payload) => SlackJson.Parse<T>(Encoding.UTF8.GetBytes(payload.GetRawText()));

    [LoggerMessage(Level = LogLevel.Warning, Message = "An envelope of type {Type} changes nothing here")]
    private partial void LogLeftAlone(string? type);
}
