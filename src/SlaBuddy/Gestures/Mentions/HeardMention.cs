using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Gestures.Mentions;

/// <summary>
/// What is said to the bot in channels that are not watched, and in direct messages. In a watched channel the inbox may
/// have read the same message for its ticket; then it is there already, and counts once.
/// </summary>
internal sealed class HeardMention(GestureInbox inbox, Installation installation, TimeProvider clock)
    : IEventHandler<MessageEvent>
{
    public async Task Handle(MessageEvent slackEvent, CancellationToken ct)
    {
        if (slackEvent is not { Channel: { Length: > 0 } channel, User: { Length: > 0 } user, Ts: { Length: > 0 } ts }
            || slackEvent.Text is not { Length: > 0 } text
            || slackEvent.Hidden is true
            || slackEvent.Subtype is not (null or "" or "file_share" or "me_message" or "thread_broadcast")
            || user == installation.BotUserId
            || !(IsDirect(slackEvent, channel) || IsMentioned(text)))
            return;
        await inbox.StoreAsync(
            new Gesture($"slack:{channel}:{ts}", "mention", null, user, SlackTs.ToInstant(ts) ?? clock.GetUtcNow())
            {
                ChannelId = channel,
                Ts = slackEvent.ThreadTs ?? ts,
                // Postgres has no room for U+0000 in a text.
                Said = text.Replace('\0', ' '),
            }, ct);
    }

    private static bool IsDirect(MessageEvent message, string channel) =>
        message.ChannelType == "im" || channel is ['D', ..];

    private bool IsMentioned(string text) =>
        text.Contains($"<@{installation.BotUserId}>", StringComparison.Ordinal)
        || text.Contains($"<@{installation.BotUserId}|", StringComparison.Ordinal);
}
