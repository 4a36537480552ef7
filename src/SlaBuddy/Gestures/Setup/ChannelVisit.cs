using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Setup;

/// <summary>Sees to it that the bot is in a channel, while somebody waits in front of a window.</summary>
internal sealed partial class ChannelVisit(ISlackApiClient slack, TimeProvider clock, ILogger<ChannelVisit> logger)
{
    public const string Invite = "This channel is private, and I am not in it. Write /invite @SLA Buddy there, then press Save again.";

    /// <summary>Slack wants to hear from us within three seconds, and two channels may have to be entered.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <returns>The channel, or in plain words why the bot cannot work there.</returns>
    public async Task<(Conversation? Channel, string? Fault)> EnterAsync(string channelId, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            var channel = await slack.Conversations.Info(channelId, stop.Token);
            return channel switch
            {
                { IsArchived: true } => (null, "This channel is in the archive."),
                { IsMember: true } => (channel, null),
                { IsPrivate: true } => (null, Invite),
                _ => (await slack.Conversations.Join(channelId, stop.Token), null),
            };
        }
        catch (SlackException refused) when (refused.ErrorCode is "channel_not_found" or "not_in_channel"
            or "method_not_supported_for_channel_type")
        {
            return (null, Invite);
        }
        catch (SlackException refused)
        {
            LogNotEntered(channelId, refused);
            return (null, refused is SlackAmbiguousException or SlackUnreachableException or SlackRateLimitException
                ? SetupWording.SlackIsSlow
                : $"Slack does not let me in: {refused.ErrorCode}.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, SetupWording.SlackIsSlow);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{ChannelId} could not be entered")]
    private partial void LogNotEntered(string channelId, Exception fault);
}
