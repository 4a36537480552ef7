using System.Text.Json.Serialization;

namespace SlaBuddy.Gestures;

/// <summary>Something done to a ticket or to the shifts, as <c>sla.store_gestures</c> takes it.</summary>
/// <param name="Source">Says the same for the same deed, however often it is delivered.</param>
/// <param name="Road">One of <c>mention</c>, <c>button</c>, <c>reaction</c>, <c>command</c>, <c>modal</c>.</param>
/// <param name="Verb">See <see cref="Gestures.Verb"/>; null where <see cref="Said"/> is to be read for it.</param>
/// <param name="UserId">Who did it.</param>
/// <param name="At">When it was done, by Slack's word.</param>
internal sealed record Gesture(
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("road")] string Road,
    [property: JsonPropertyName("verb")] string? Verb,
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

    /// <summary>What was said to the bot; the database reads it and does not keep it.</summary>
    [JsonPropertyName("said")]
    public string? Said { get; init; }

    /// <summary>Who covers or is off; null for whoever says it.</summary>
    [JsonPropertyName("person_id")]
    public string? PersonId { get; init; }

    /// <summary>In whose place; null for nobody in particular.</summary>
    [JsonPropertyName("covered_id")]
    public string? CoveredId { get; init; }

    /// <summary>Since when; null at once.</summary>
    [JsonPropertyName("from_at")]
    public DateTimeOffset? FromAt { get; init; }

    /// <summary>The override to take back.</summary>
    [JsonPropertyName("override_id")]
    public long? OverrideId { get; init; }

    [JsonIgnore]
    public IReadOnlyCollection<string> People => [.. new[] { UserId, PersonId, CoveredId }.OfType<string>().Distinct()];
}
