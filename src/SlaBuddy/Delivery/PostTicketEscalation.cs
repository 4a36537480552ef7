using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>
/// <c>post_ticket_escalation</c>: posts a level, many of them as one digest, a warning or a breach where the database says
/// it belongs, and notices into the ops channel. Never repeated blindly: the key in the metadata tells later whether it went
/// through.
/// </summary>
internal sealed class PostTicketEscalation(ISlackApiClient slack, Sending sending, Installation installation)
{
    public async Task RunAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        var content = NotificationContent.Parse(claimed.Content) with { BotUserId = installation.BotUserId };
        if (claimed.ChannelId is not { } channel)
        {
            await sending.RefuseAsync(claimed, "no_destination", ct);
            return;
        }

        var message = Composed.Post(claimed, content with { Elsewhere = claimed.ThreadTs is null }, channel);
        await sending.SendAsync(claimed, channel, claimed.ThreadTs, async stopping =>
        {
            var posted = await slack.Chat.PostMessage(message, stopping);
            return (posted.Channel, posted.Ts);
        }, ct);
    }
}
