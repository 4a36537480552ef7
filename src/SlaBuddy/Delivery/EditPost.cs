using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>
/// Edits an alarm that is over, or whose ladder has moved, so that nobody runs after it. An edit pings nobody, and may be
/// repeated without harm.
/// </summary>
internal sealed class EditPost(ISlackApiClient slack, Sending sending, Installation installation)
{
    public async Task RunAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        var content = NotificationContent.Parse(claimed.Content) with { BotUserId = installation.BotUserId };
        if (content is not { AboutChannelId: { } channel, AboutTs: { } ts })
        {
            await sending.RefuseAsync(claimed, "message_not_found", ct);
            return;
        }

        var edit = Composed.Edit(claimed, content, channel, ts);
        await sending.SendAsync(claimed, channel, null, async stopping =>
        {
            var edited = await slack.Chat.Update(edit, stopping);
            return (edited.Channel, edited.Ts);
        }, ct);
    }
}
