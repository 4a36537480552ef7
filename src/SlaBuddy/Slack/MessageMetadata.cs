using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaBuddy.Slack;

/// <summary>What an app stores with a message, unseen by readers, and may read back with the history.</summary>
internal sealed record MessageMetadata
{
    [JsonConstructor]
    public MessageMetadata()
    {
    }

    public MessageMetadata(string eventType, IReadOnlyDictionary<string, string> eventPayload)
    {
        EventType = eventType;
        EventPayload = eventPayload.ToDictionary(
            entry => entry.Key, entry => JsonSerializer.SerializeToElement(entry.Value), StringComparer.Ordinal);
    }

    public string? EventType { get; init; }

    /// <summary>Other apps store what they like, so the values are any JSON.</summary>
    public IReadOnlyDictionary<string, JsonElement> EventPayload
    {
        get => field ?? new Dictionary<string, JsonElement>();
        init;
    }
}
