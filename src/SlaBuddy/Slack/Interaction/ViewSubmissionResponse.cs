using System.Text.Json;
using System.Text.Json.Serialization;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Slack.Interaction;

/// <summary>What becomes of a modal that was sent.</summary>
internal sealed record ViewSubmissionResponse
{
    private ViewSubmissionResponse(string action) => ResponseAction = action;

    [JsonPropertyName("response_action")]
    public string ResponseAction { get; }

    public IReadOnlyDictionary<string, string>? Errors { get; private init; }

    public ViewDefinition? View { get; private init; }

    /// <summary>It stays open and says under a field what is wrong with it.</summary>
    public static ViewSubmissionResponse Error(string blockId, string error) =>
        new("errors") { Errors = new Dictionary<string, string> { [blockId] = error } };

    /// <summary>Something else takes its place.</summary>
    public static ViewSubmissionResponse Update(ModalViewDefinition view) => new("update") { View = view };

    public string ToJson() => JsonSerializer.Serialize(this, SlackJson.Options);
}
