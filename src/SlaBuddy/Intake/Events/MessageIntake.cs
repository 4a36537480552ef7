using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Intake.Events;

/// <summary>Takes messages in: as they were written, as they read after an edit, or that they are gone.</summary>
internal sealed class MessageIntake(Inbox inbox, Installation installation) : IEventHandler<MessageEvent>
{
    public async Task Handle(MessageEvent slackEvent, CancellationToken ct)
    {
        if (slackEvent.Channel is not { Length: > 0 } channel) return;
        switch (MessageTable.Of(slackEvent))
        {
            // A mention in a channel arrives twice, as message and as app_mention, with one ts: one row.
            case MessageUse.Stored when slackEvent.Hidden is not true:
                await inbox.StoreAsync(installation.TeamId, channel, Road.Event, [slackEvent], ct);
                break;
            case MessageUse.Changes when MessageChange.IsDeletion(slackEvent):
                await DeleteAsync(channel, slackEvent.Message!.Ts, slackEvent, ct);
                break;
            case MessageUse.Changes when MessageChange.EditIn(slackEvent) is { } edited:
                await inbox.StoreAsync(installation.TeamId, channel, Road.Event, [edited], ct);
                break;
            case MessageUse.Deletes:
                await DeleteAsync(channel, slackEvent.DeletedTs, slackEvent, ct);
                break;
            default:
                break;
        }
    }

    private Task DeleteAsync(string channel, string? ts, MessageEvent told, CancellationToken ct) =>
        string.IsNullOrEmpty(ts)
            ? Task.CompletedTask
            : inbox.DeleteAsync(installation.TeamId, channel, ts, SlackTs.ToInstant(told.EventTs ?? told.Ts), ct);
}
