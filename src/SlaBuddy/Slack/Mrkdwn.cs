namespace SlaBuddy.Slack;

/// <summary>Slack's markup.</summary>
internal static class Mrkdwn
{
    private const string Ellipsis = "…";

    /// <summary>
    /// Makes a text say what it says: no mention, no link, no <c>@channel</c> comes out of what somebody wrote.
    /// </summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// The text, or as much of it as fits into <paramref name="limit"/> characters together with an ellipsis.
    /// </summary>
    public static string Fit(string text, int limit)
    {
        if (text.Length <= limit) return text;
        var end = limit - Ellipsis.Length;
        end = BeforeUnfinished(text, end, '<', '>', longest: end);
        end = BeforeUnfinished(text, end, '&', ';', longest: "&amp;".Length);
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + Ellipsis;
    }

    // Half a mention would show its raw id, half an entity its raw code.
    private static int BeforeUnfinished(string text, int end, char opens, char closes, int longest)
    {
        var opened = text.LastIndexOf(opens, end - 1, Math.Min(longest, end));
        return opened > 0 && text.IndexOf(closes, opened, end - opened) < 0 ? opened : end;
    }
}
