namespace SlaBuddy.Configuration.Model;

/// <summary>What an emoji asks for when an agent puts it on a message, and when it is taken away.</summary>
internal sealed record EmojiMeaning(string Emoji, string Added, string? Removed)
{
    /// <summary>What an emoji may stand for, and what takes it back. A postponement cannot be taken back.</summary>
    public static IReadOnlyDictionary<string, string?> Verbs { get; } = new Dictionary<string, string?>
    {
        ["claim"] = "release",
        ["resolve"] = "reopen",
        ["pause"] = "resume",
        ["snooze"] = null,
    };

    public static EmojiMeaning? Of(string emoji, string verb) =>
        Verbs.TryGetValue(verb, out var undo) ? new(emoji, verb, undo) : null;
}
