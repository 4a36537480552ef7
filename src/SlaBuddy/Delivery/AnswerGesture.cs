using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>
/// Answers a gesture to the person who made it, alone: what became of it, and what is next. In a direct message nobody
/// else reads, so there the answer stays.
/// </summary>
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
            var answer = Said.In(channel, claimed.ThreadTs, text, key: null);
            if (channel is ['D', ..]) return (channel, (await slack.Chat.PostMessage(answer, stopping)).Ts);
            await slack.Chat.PostEphemeral(user, answer, stopping);
            return (channel, (string?)null);
        }, ct);
    }
}
