using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>
/// <c>post_ticket_escalation</c>: posts a level, a warning or a breach into the ticket's thread, or where the channel
/// escalates to, and notices into the ops channel. Never repeated blindly: the key in the metadata tells later whether it went through.
/// </summary>
internal sealed class PostTicketEscalation(ISlackApiClient slack, Sending sending, Installation installation)
{
    public async Task RunAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        var content = NotificationContent.Parse(claimed.Content) with { BotUserId = installation.BotUserId };
        var (channel, thread) = Destination(claimed, content);
        if (channel is null)
        {
            await sending.RefuseAsync(claimed, "no_destination", ct);
            return;
        }

        content = content with { Elsewhere = thread is null };
        var text = claimed.Kind switch
        {
            "escalation" => Wording.Escalation(content),
            "warning" => Wording.Warning(content),
            "breach" => Wording.Breach(content),
            _ => Wording.OpsNotice(content),
        };
        await sending.SendAsync(claimed, channel, thread, async stopping =>
        {
            var posted = await slack.Chat.PostMessage(Said.In(channel, thread, text, claimed.Key), stopping);
            return (posted.Channel, posted.Ts);
        }, ct);
    }

    private (string? Channel, string? Thread) Destination(ClaimedNotification claimed, NotificationContent content) =>
        claimed.Kind != "escalation" ? (claimed.ChannelId, claimed.ThreadTs)
        : content.People is { Channel: { } named } ? (named, null)
        : content.People is { Told: null } ? (installation.OpsChannelId ?? claimed.ChannelId,
            installation.OpsChannelId is null ? claimed.ThreadTs : null)
        : (claimed.ChannelId, claimed.ThreadTs);
}
