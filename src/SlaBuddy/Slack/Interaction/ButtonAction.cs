namespace SlaBuddy.Slack.Interaction;

/// <summary>A button was pressed.</summary>
internal sealed record ButtonAction : BlockAction
{
    public const string ElementType = "button";

    public string? Value { get; init; }
}
