namespace SlaBuddy.Configuration.Model;

/// <summary>Which emoji on a message stand for what.</summary>
internal sealed record GestureSettings(IReadOnlyList<EmojiMeaning> Emoji)
{
    public static GestureSettings Default { get; } = new(
        [EmojiMeaning.Of("eyes", "claim")!, EmojiMeaning.Of("white_check_mark", "resolve")!]);

    /// <param name="reaction">As Slack names it; the tone of the skin means nothing.</param>
    public EmojiMeaning? MeaningOf(string? reaction)
    {
        var name = reaction?.Split("::")[0];
        return Emoji.FirstOrDefault(meaning => meaning.Emoji == name);
    }
}
