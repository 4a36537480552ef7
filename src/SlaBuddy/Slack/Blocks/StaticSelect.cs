namespace SlaBuddy.Slack.Blocks;

/// <summary>One of up to a hundred choices of ours.</summary>
internal sealed record StaticSelect(string ActionId, IReadOnlyList<Option> Options) : BlockElement(ActionId)
{
    public Option? InitialOption { get; init; }
}
