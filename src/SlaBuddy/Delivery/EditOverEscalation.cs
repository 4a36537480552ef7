using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>Edits an alarm that is over, so that nobody runs after it. An edit may be repeated without harm.</summary>
internal sealed class EditOverEscalation(ISlackApiClient slack, Sending sending)
{
    public async Task RunAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        var content = NotificationContent.Parse(claimed.Content);
        if (content is not { AboutChannelId: { } channel, AboutTs: { } ts })
        {
            await sending.RefuseAsync(claimed, "message_not_found", ct);
            return;
        }
        await sending.SendAsync(claimed, channel, null, async stopping =>
        {
            var edit = Said.In(channel, null, Wording.EscalationOver(content), claimed.Key);
            edit.Ts = ts;
            var edited = await slack.Chat.Update(edit, stopping);
            return (edited.Channel, edited.Ts);
        }, ct);
    }
}
