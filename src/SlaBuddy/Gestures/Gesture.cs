using System.Text.Json.Serialization;

namespace SlaBuddy.Gestures;

/// <summary>Something done to a ticket other than by writing, as <c>sla.store_gestures</c> takes it.</summary>
/// <param name="Source">Says the same for the same deed, however often it is delivered.</param>
/// <param name="Road">One of <c>button</c>, <c>reaction</c>, <c>command</c>, <c>modal</c>.</param>
/// <param name="Verb">See <see cref="Gestures.Verb"/>.</param>
/// <param name="UserId">Who did it.</param>
/// <param name="At">When it was done, by Slack's word.</param>
internal sealed record Gesture(
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("road")] string Road,
    [property: JsonPropertyName("verb")] string Verb,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("at")] DateTimeOffset At)
{
    /// <summary>Where the message is that it was done on; null in the Home tab.</summary>
    [JsonPropertyName("channel_id")]
    public string? ChannelId { get; init; }

    [JsonPropertyName("ts")]
    public string? Ts { get; init; }

    [JsonPropertyName("ticket_id")]
    public long? TicketId { get; init; }

    [JsonPropertyName("for_seconds")]
    public long? ForSeconds { get; init; }

    [JsonPropertyName("until_at")]
    public DateTimeOffset? UntilAt { get; init; }

    [JsonPropertyName("reason")]
    public string? Reason { get; init; }
}
