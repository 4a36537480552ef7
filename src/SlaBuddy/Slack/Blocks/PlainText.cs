namespace SlaBuddy.Slack.Blocks;

/// <summary>Text without markup. Past <c>Longest</c> Slack would refuse the whole message, so it is cut.</summary>
internal sealed record PlainText
{
    public PlainText(string text, int longest) => Text = text.Length <= longest ? text : text[..(longest - 1)] + "…";

    public string Type { get; } = "plain_text";

    public string Text { get; }

    public bool Emoji { get; } = true;
}
