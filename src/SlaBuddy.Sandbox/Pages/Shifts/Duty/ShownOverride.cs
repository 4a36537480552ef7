using System.Text.Json.Serialization;

namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>What somebody said over the calendar, as the bot tells it in a message's metadata.</summary>
internal sealed record ShownOverride
{
    [JsonPropertyName("override_id")]
    public long Id { get; init; }

    /// <summary>cover or off.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; init; } = "";

    [JsonPropertyName("user_id")]
    public string UserId { get; init; } = "";

    [JsonPropertyName("covered_user_id")]
    public string? CoveredUserId { get; init; }

    [JsonPropertyName("starts_at")]
    public DateTimeOffset StartsAt { get; init; }

    [JsonPropertyName("ends_at")]
    public DateTimeOffset EndsAt { get; init; }

    [JsonPropertyName("said_at")]
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>When it was taken back.</summary>
    [JsonPropertyName("ended_at")]
    public DateTimeOffset? EndedAt { get; init; }

    [JsonIgnore]
    public bool IsCover => Kind == "cover";

    /// <summary>When it is over: by itself, or because it was taken back.</summary>
    [JsonIgnore]
    public DateTimeOffset Until => EndedAt < EndsAt ? EndedAt.Value : EndsAt;

    public bool IsInForce(DateTimeOffset at) => StartsAt <= at && at < Until;
}
