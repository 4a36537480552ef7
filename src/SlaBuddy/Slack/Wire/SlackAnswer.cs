using System.Text.Json.Serialization;

namespace SlaBuddy.Slack.Wire;

/// <summary>What every answer of the Web API has, whatever else is in it.</summary>
internal record SlackAnswer
{
    public bool Ok { get; init; }
    public string? Error { get; init; }
    public string? Needed { get; init; }
    public string? Provided { get; init; }
    public AnswerMetadata? ResponseMetadata { get; init; }

    /// <summary>What the token may do, from the answer's header; null where Slack did not say.</summary>
    [JsonIgnore]
    public IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>What Slack's clock said when it answered, in whole seconds; null where Slack did not say.</summary>
    [JsonIgnore]
    public DateTimeOffset? AnsweredAt { get; set; }

    [JsonIgnore]
    public string? NextCursor =>
        string.IsNullOrEmpty(ResponseMetadata?.NextCursor) ? null : ResponseMetadata.NextCursor;
}

internal sealed record AnswerMetadata(string? NextCursor);
