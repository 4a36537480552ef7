namespace SlaBuddy.Slack.Blocks;

/// <summary>Words of somebody's own.</summary>
internal sealed record PlainTextInput(string ActionId) : BlockElement(ActionId)
{
    public bool Multiline { get; init; }

    public int? MaxLength { get; init; }
}
