using System.Text.Json.Serialization;

namespace SlaBuddy.Slack.Blocks;

/// <summary>An instant, in seconds since 1970; Slack shows it in the reader's own time zone.</summary>
internal sealed record DateTimePicker(string ActionId) : BlockElement(ActionId)
{
    [JsonPropertyName("initial_date_time")]
    public long? InitialDateTime { get; init; }
}
