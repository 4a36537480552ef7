using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>
/// Finds channels and sees to it that the bot is in them: public ones are joined, private ones need an invitation.
/// A channel that is named twice is looked at once.
/// </summary>
internal sealed class ChannelResolution(
    ISlackApiClient slack, WorkspaceDirectory directory, bool mayJoin, StartupFaults faults)
{
    private const string Invite = "Write /invite @SLA Buddy in that channel and start again.";

    private readonly Dictionary<string, Conversation?> _known = new(StringComparer.Ordinal);

    /// <summary>The channel, or null when the bot cannot work in it; then the reason is among the faults.</summary>
    public async Task<Conversation?> ResolveAsync(SlackName name, CancellationToken ct)
    {
        if (_known.TryGetValue(name.Text, out var known)) return known;
        return _known[name.Text] = await FindAsync(name, ct);
    }

    private async Task<Conversation?> FindAsync(SlackName name, CancellationToken ct)
    {
        var where = name.Place.ToString();
        switch (await directory.FindChannelAsync(name, ct))
        {
            case null:
                var meant = name.IsChannelId ? "" : NearMiss.Ask(name.Text, await directory.ChannelNamesAsync(ct));
                faults.LeftOut(where, $"SLA Buddy sees no channel {name.Text}.{meant}",
                    "Correct the name; if the channel is private, write /invite @SLA Buddy in it and start again.");
                return null;
            case { IsArchived: true }:
                faults.LeftOut(where, $"{name.Text} is in the archive.",
                    "Take it out of the archive or out of the file.");
                return null;
            case { IsMember: true } channel:
                return channel;
            case { IsPrivate: true }:
                faults.LeftOut(where, $"{name.Text} is private and SLA Buddy is not in it.", Invite);
                return null;
            case var channel:
                return mayJoin ? await JoinAsync(name, channel, ct) : Announce(name, channel);
        }
    }

    private async Task<Conversation?> JoinAsync(SlackName name, Conversation channel, CancellationToken ct)
    {
        try
        {
            return await slack.Conversations.Join(channel.Id, ct);
        }
        catch (SlackException fault) when (fault.GetType() == typeof(SlackException))
        {
            faults.LeftOut(name.Place.ToString(), $"SLA Buddy could not join {name.Text}: {fault.ErrorCode}.",
                fault.ErrorCode == "missing_scope" ? SlackRemedy.For(fault) : Invite);
            return null;
        }
    }

    private Conversation Announce(SlackName name, Conversation channel)
    {
        faults.Warn(name.Place.ToString(), $"SLA Buddy is not in {name.Text} yet.",
            "It joins when the service starts.");
        return channel;
    }
}
