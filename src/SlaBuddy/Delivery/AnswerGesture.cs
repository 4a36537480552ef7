using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>Answers a gesture to the person who made it, alone: what became of it, and what is next.</summary>
internal sealed class AnswerGesture(ISlackApiClient slack, Sending sending)
{
    public async Task RunAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        if (claimed is not { ChannelId: { } channel, ToUserId: { } user })
        {
            await sending.RefuseAsync(claimed, "no_destination", ct);
            return;
        }
        var text = GestureWording.Answer(NotificationContent.Parse(claimed.Content) with { ReaderId = user });
        await sending.SendAsync(claimed, channel, claimed.ThreadTs, async stopping =>
        {
            await slack.Chat.PostEphemeral(user, Said.In(channel, claimed.ThreadTs, text, key: null), stopping);
            return (channel, null);
        }, ct);
    }
}
