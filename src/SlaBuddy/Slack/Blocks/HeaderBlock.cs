namespace SlaBuddy.Slack.Blocks;

/// <summary>A heading, at most 150 characters.</summary>
internal sealed record HeaderBlock(PlainText Text) : Block
{
    private const int Longest = 150;

    public HeaderBlock(string text) : this(new PlainText(text, Longest))
    {
    }
}
