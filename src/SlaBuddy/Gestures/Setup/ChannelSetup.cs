using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaBuddy.Gestures.Setup;

/// <summary>How a channel shall be watched, as <c>sla.set_up_channel</c> takes it. Without a kind: no longer.</summary>
internal sealed record ChannelSetup(
    [property: JsonPropertyName("channel_id")] string ChannelId,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("kind")] string? Kind,
    [property: JsonPropertyName("facts")] IReadOnlyDictionary<string, JsonElement> Facts,
    [property: JsonPropertyName("escalate_in")] string? EscalateIn,
    [property: JsonPropertyName("fact_patterns")] IReadOnlyDictionary<string, string> FactPatterns,
    [property: JsonPropertyName("ignore_older_than_seconds")] double IgnoreOlderThanSeconds,
    [property: JsonPropertyName("scan_every_seconds")] double ScanEverySeconds,
    [property: JsonPropertyName("set_by")] string SetBy);
