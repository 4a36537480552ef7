using SlaBuddy.Slack;

namespace SlaBuddy.Intake.Events;

/// <summary>
/// What a <c>message_changed</c> says. Slack sends it for edits, for links that it unfolds, for reactions of its own to
/// a deletion, and for less.
/// </summary>
internal static class MessageChange
{
    private const string Tombstone = "tombstone";

    /// <summary>A root with replies stays as a tombstone when it is deleted.</summary>
    public static bool IsDeletion(MessageEvent change) => change.Message?.Subtype == Tombstone;

    /// <summary>The message as it reads now; null where its author changed nothing.</summary>
    public static MessageEvent? EditIn(MessageEvent change)
    {
        if (change.Message is not { } now) return null;
        var before = change.PreviousMessage;
        if (before is null ? now.Edited is null : SaidBy(before) == SaidBy(now)) return null;
        // Integrations change their posts without saying that they did: then it happened when we heard of it.
        return now.Edited is { Ts: { } at } && at != before?.Edited?.Ts
            ? now
            : now with { Edited = new Edited(now.User, change.EventTs ?? change.Ts) };
    }

    private static (string, string?) SaidBy(MessageEvent message) => (message.Text ?? "", AttachmentText.Of(message));
}
