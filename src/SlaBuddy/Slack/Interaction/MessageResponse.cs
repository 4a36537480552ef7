using System.Text.Json;

namespace SlaBuddy.Slack.Interaction;

/// <summary>What a command or a press is answered with, to that person alone.</summary>
internal sealed record MessageResponse(string Text)
{
    public string ResponseType { get; } = "ephemeral";

    /// <summary>It takes the place of the message that was pressed in; otherwise that one stays as it is.</summary>
    public bool ReplaceOriginal { get; init; }

    public IReadOnlyList<Block>? Blocks { get; init; }

    public string ToJson() => JsonSerializer.Serialize(
        this with { Text = Mrkdwn.Fit(Text, MessageLimits.Text), Blocks = MessageLimits.Fit(Blocks) }, SlackJson.Options);
}
