namespace SlaBuddy.Slack.Blocks;

/// <summary>A field of a modal. Its value comes back under the block's id and the element's action id.</summary>
internal sealed record InputBlock(string BlockId, PlainText Label, BlockElement Element) : Block
{
    public bool Optional { get; init; }

    public PlainText? Hint { get; init; }
}
