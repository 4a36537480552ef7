using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Gestures.Emoji;

/// <summary>What an emoji on a message stands for; taking it away takes that back.</summary>
internal sealed class EmojiGestures(GestureInbox inbox, ConfigurationInForce configuration, Installation installation,
    TimeProvider clock) : IEventHandler<ReactionAdded>, IEventHandler<ReactionRemoved>
{
    public Task Handle(ReactionAdded slackEvent, CancellationToken ct) => TakeAsync(slackEvent, "added", it => it.Added, ct);

    public Task Handle(ReactionRemoved slackEvent, CancellationToken ct) =>
        TakeAsync(slackEvent, "removed", it => it.Removed, ct);

    private async Task TakeAsync(ReactionEvent reaction, string how, Func<EmojiMeaning, string?> verbOf, CancellationToken ct)
    {
        if (reaction is not { User: { Length: > 0 } user, Item: { Channel: { } channel, Ts: { } ts } }
            || user == installation.BotUserId
            || configuration.Applied.Team.Gestures.MeaningOf(reaction.Reaction) is not { } meaning
            || verbOf(meaning) is not { } verb)
            return;
        await inbox.StoreAsync(
            new Gesture($"reaction:{channel}:{ts}:{user}:{meaning.Emoji}:{how}:{reaction.EventTs}", "reaction", verb, user,
                SlackTs.ToInstant(reaction.EventTs) ?? clock.GetUtcNow())
            {
                ChannelId = channel,
                Ts = ts,
            }, ct);
    }
}
