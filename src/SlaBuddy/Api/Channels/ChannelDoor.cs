using SlaBuddy.Api.Problems;
using SlaBuddy.Gestures.Setup;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;

namespace SlaBuddy.Api.Channels;

/// <summary>Sees to it that the bot is in a channel before it is watched; without Slack there is no door.</summary>
internal sealed class ChannelDoor(Installation installation, IServiceProvider services)
{
    /// <returns>The channel's name in Slack; null without Slack.</returns>
    /// <exception cref="ApiProblemException">The bot cannot work there.</exception>
    public async Task<string?> EnterAsync(string channelId, CancellationToken ct)
    {
        if (!installation.IsKnown || services.GetService<ChannelVisit>() is not { } visit) return null;
        var (channel, fault) = await visit.EnterAsync(channelId, ct);
        if (channel is not null) return channel.Name ?? channelId;
        throw fault switch
        {
            SetupWording.SlackIsSlow => new ApiProblemException(ApiProblem.SlackUnavailable),
            ChannelVisit.Invite => new(ApiProblem.ChannelClosed, $"{channelId} is private, or there is no such channel."),
            _ => new(ApiProblem.ChannelClosed, fault),
        };
    }
}
