namespace SlaBuddy.Slack.Blocks;

/// <summary>Text without markup. Past <c>Longest</c> Slack would refuse the whole message, so it is cut.</summary>
internal sealed record PlainText
{
    public PlainText(string text, int longest) => Text = Fit(text, longest);

    public string Type { get; } = "plain_text";

    public string Text { get; }

    public bool Emoji { get; } = true;

    private static string Fit(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = longest - 1;
        // Half an emoji would be no text at all.
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }
}
