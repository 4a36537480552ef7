using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>An event on its way: the same envelope on every attempt.</summary>
internal sealed record PendingEvent(string EventId, string Type, string? ChannelId, string? Ts, string Body)
{
    public int Attempt { get; init; }

    public string? RetryReason { get; init; }

    public static PendingEvent From(string eventId, JsonObject envelope)
    {
        var @event = envelope["event"]!.AsObject();
        return new PendingEvent(eventId, Word(@event["type"]) ?? "", Word(@event["channel"]),
            Word(@event["deleted_ts"]) ?? Word((@event["message"] as JsonObject)?["ts"]) ?? Word(@event["ts"]),
            envelope.ToJsonString());
    }

    /// <summary>A field's text, if it is a text: an event of a test's own making may hold anything.</summary>
    public static string? Word(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
