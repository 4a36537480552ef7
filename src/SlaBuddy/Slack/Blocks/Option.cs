namespace SlaBuddy.Slack.Blocks;

/// <summary>One of the choices of a select: what is read, and what comes back.</summary>
internal sealed record Option(PlainText Text, string Value)
{
    private const int Longest = 75;

    public Option(string text, string value) : this(new PlainText(text, Longest), value)
    {
    }
}
