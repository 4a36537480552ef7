namespace SlaBuddy.Slack.Blocks;

/// <summary>A field of a modal. Its value comes back under the element's action id, which names the block, too.</summary>
internal sealed record InputBlock(PlainText Label, BlockElement Element) : Block
{
    private const int Longest = 2_000;

    public InputBlock(string label, BlockElement element) : this(new PlainText(label, Longest), element)
    {
    }

    public string BlockId => Element.ActionId;

    public bool Optional { get; init; }

    public PlainText? Hint { get; private init; }

    public InputBlock With(string hint) => this with { Hint = new PlainText(hint, Longest) };
}
