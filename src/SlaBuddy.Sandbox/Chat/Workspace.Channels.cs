namespace SlaBuddy.Sandbox.Chat;

/// <summary>What happens to channels and who is in them; Slack says most of it in the channel, too.</summary>
internal sealed partial class Workspace
{
    /// <summary>Adds a member and says so in the channel, as Slack does; false if the person was one before.</summary>
    public bool Join(string channel, string userId)
    {
        var channelId = Directory.Channel(channel).Id;
        if (!Directory.Join(channelId, userId)) return false;
        Tell(new WorkspaceChange.Joined(channelId, userId));
        Say(channelId, userId, "channel_join", $"<@{userId}> has joined the channel");
        return true;
    }

    /// <summary>Somebody leaves, or is taken out by somebody else; false if the person was no member.</summary>
    public bool Leave(string channel, string userId, string? actorId = null)
    {
        var place = Directory.Channel(channel);
        if (!place.Members.Contains(userId)) return false;
        // Said before it happens: whoever writes in a channel is in it.
        Say(place.Id, userId, "channel_leave", $"<@{userId}> has left the channel");
        if (!Directory.Leave(place.Id, userId)) return false;
        Tell(new WorkspaceChange.Left(place, userId, actorId ?? userId));
        return true;
    }

    public void Rename(string channel, string name, string actorId)
    {
        var place = Directory.Channel(channel);
        if (Directory.FindChannel(name) is not null)
            throw new ArgumentException($"There is a channel '{name}' already.", nameof(name));
        var renamed = Put(place with { Name = name.TrimStart('#') });
        Say(place.Id, actorId, "channel_name", $"has renamed the channel from \"{place.Name}\" to \"{renamed.Name}\"");
        Tell(new WorkspaceChange.Renamed(renamed, place.Name));
    }

    public void Archive(string channel, string actorId)
    {
        var place = Directory.Channel(channel);
        Say(place.Id, actorId, "channel_archive", $"<@{actorId}> archived the channel");
        var archived = Put(Directory.Channel(place.Id) with { IsArchived = true });
        Tell(new WorkspaceChange.Archived(archived, actorId));
    }

    public void Unarchive(string channel, string actorId)
    {
        var open = Put(Directory.Channel(channel) with { IsArchived = false });
        Tell(new WorkspaceChange.Unarchived(open, actorId));
        Say(open.Id, actorId, "channel_unarchive", $"<@{actorId}> un-archived the channel");
    }

    /// <summary>Deletes a channel with everything in it.</summary>
    public void DeleteChannel(string channel, string actorId)
    {
        var place = Directory.Channel(channel);
        lock (_gate)
        {
            Directory.Remove(place);
            _timelines.Remove(place.Id);
            _ephemerals.RemoveAll(ephemeral => ephemeral.ChannelId == place.Id);
            Tell(new WorkspaceChange.ChannelDeleted(place, actorId));
        }
    }

    /// <summary>The direct messages between a person and the bot; made when they are first asked for.</summary>
    public Channel OpenDirect(string userId) =>
        Directory.DirectMessages.FirstOrDefault(channel => channel.DirectWith == userId)
        ?? Put(new Channel($"D{userId[1..]}", userId.ToLowerInvariant())
        {
            DirectWith = userId, IsPrivate = true, CreatedAt = Clock.GetUtcNow(), Members = [userId, Bot.UserId],
        });

    private Channel Put(Channel channel)
    {
        Directory.Add(channel);
        return channel;
    }

    private void Say(string channelId, string userId, string subtype, string text) =>
        Post(new Draft(channelId, text) { UserId = userId, Subtype = subtype });
}
