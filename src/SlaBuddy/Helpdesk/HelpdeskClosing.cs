using System.Text.Json.Serialization;

namespace SlaBuddy.Helpdesk;

/// <summary>
/// The ticket is solved, closed or thrown away there; <paramref name="Why"/> is for one that nobody answered.
/// </summary>
internal sealed record HelpdeskClosing(
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("why")] string Why);
