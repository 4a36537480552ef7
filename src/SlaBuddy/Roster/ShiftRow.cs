using System.Text.Json.Serialization;

namespace SlaBuddy.Roster;

/// <summary>
/// One person's stretch of one event, as <c>sla.record_roster_sync</c> takes it. Without a start it began when it was
/// first read, without an end it lasts until further notice.
/// </summary>
internal sealed record ShiftRow(
    [property: JsonPropertyName("event_id")] string EventId,
    [property: JsonPropertyName("user_id")] string? UserId,
    [property: JsonPropertyName("person_text")] string PersonText,
    [property: JsonPropertyName("starts_at")] DateTimeOffset? StartsAt,
    [property: JsonPropertyName("ends_at")] DateTimeOffset? EndsAt,
    [property: JsonPropertyName("embedded")] bool Embedded,
    [property: JsonPropertyName("product")] string? Product,
    [property: JsonPropertyName("summary")] string? Summary,
    [property: JsonPropertyName("matched_by")] string? MatchedBy,
    [property: JsonPropertyName("tried")] string? Tried)
{
    [JsonPropertyName("kind")]
    [JsonConverter(typeof(ShiftKindConverter))]
    public ShiftKind Kind { get; init; }

    private sealed class ShiftKindConverter()
        : JsonStringEnumConverter<ShiftKind>(System.Text.Json.JsonNamingPolicy.SnakeCaseLower);
}
