using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>Answers a mention to the person who made it, alone: what is next, when, and how often it was postponed.</summary>
internal sealed class AnswerMention(ISlackApiClient slack, Sending sending)
{
    public async Task RunAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        var content = NotificationContent.Parse(claimed.Content);
        var text = content.Outcome is "no_ticket" or "unknown" || content.Verb == "help" ? Wording.MentionHelp() : Wording.MentionAnswer(content);
        if (claimed is not { ChannelId: { } channel, ToUserId: { } user })
        {
            await sending.RefuseAsync(claimed, "no_destination", ct);
            return;
        }
        await sending.SendAsync(claimed, channel, claimed.ThreadTs, async stopping =>
        {
            await slack.Chat.PostEphemeral(user, Said.In(channel, claimed.ThreadTs, text, key: null), stopping);
            return (channel, null);
        }, ct);
    }
}
