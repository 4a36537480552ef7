using SlaBuddy.Configuration.Model;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>What the workspace holds, by name and by id. Each list is asked for once, when it is needed.</summary>
internal sealed class WorkspaceDirectory(ISlackApiClient slack)
{
    // Tasks, so that whoever asks while the first is still being answered waits for the same answer. Each call has a time-out
    // of its own; one asker's end must not be that of the others.
    private readonly Lock _lock = new();
    private Task<List<Conversation>>? _channels;
    private Task<IReadOnlyList<UserGroup>>? _groups;
    private Task<List<User>>? _people;

    public async Task<Conversation?> FindChannelAsync(SlackName name, CancellationToken ct)
    {
        if (!name.IsChannelId)
            return (await ChannelsAsync(ct)).FirstOrDefault(it => it.Name == name.Bare && !it.IsArchived);
        try
        {
            return await slack.Conversations.Info(name.Text, ct);
        }
        catch (SlackException fault) when (fault.ErrorCode == "channel_not_found")
        {
            return null;
        }
    }

    public async Task<UserGroup?> FindUserGroupAsync(SlackName name, CancellationToken ct) =>
        (await UserGroupsAsync(ct)).FirstOrDefault(group => group.Id == name.Text || group.Handle == name.Bare);

    /// <summary>By id, by e-mail address, or by handle or name; never somebody who has left.</summary>
    public async Task<User?> FindPersonAsync(SlackName name, CancellationToken ct)
    {
        try
        {
            var person = name switch
            {
                { IsUserId: true } => await slack.Users.Info(name.Text, ct),
                { IsEmail: true } => await slack.Users.LookupByEmail(name.Text, ct),
                _ => (await PeopleAsync(ct)).FirstOrDefault(it => !it.Deleted && Answers(it, name.Bare)),
            };
            return person is { Deleted: false } ? person : null;
        }
        catch (SlackException fault) when (fault.ErrorCode is "users_not_found" or "user_not_found")
        {
            return null;
        }
    }

    /// <summary>By id or e-mail address, those who have left included: they may have been agents in their time.</summary>
    public async Task<User?> FindWhoeverItWasAsync(SlackName name, CancellationToken ct) =>
        await FindPersonAsync(name, ct) ?? (await PeopleAsync(ct)).FirstOrDefault(it =>
            it.Id == name.Text || string.Equals(it.Profile?.Email, name.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The bot ids of the integration people know by this name.</summary>
    public async Task<IReadOnlyList<string>> FindIntegrationsAsync(SlackName name, CancellationToken ct) =>
    [
        .. (await PeopleAsync(ct))
            .Where(it => it is { IsBot: true, Deleted: false, Profile.BotId: not null } && Answers(it, name.Text))
            .Select(it => it.Profile!.BotId!),
    ];

    public async Task<IEnumerable<string>> ChannelNamesAsync(CancellationToken ct) =>
        (await ChannelsAsync(ct)).Where(channel => !channel.IsArchived).Select(channel => "#" + channel.Name);

    public async Task<IEnumerable<string>> HandlesAsync(CancellationToken ct) =>
        (await UserGroupsAsync(ct)).Select(group => "@" + group.Handle);

    /// <summary>Everybody, those who have left included.</summary>
    public async Task<IReadOnlyList<User>> PeopleAsync(CancellationToken ct)
    {
        lock (_lock) _people ??= slack.Users.List(CancellationToken.None).ToListAsync(CancellationToken.None).AsTask();
        return await _people.WaitAsync(ct);
    }

    private async Task<IReadOnlyList<Conversation>> ChannelsAsync(CancellationToken ct)
    {
        lock (_lock) _channels ??= slack.Conversations.List(cancellationToken: CancellationToken.None).ToListAsync(CancellationToken.None).AsTask();
        return await _channels.WaitAsync(ct);
    }

    private async Task<IReadOnlyList<UserGroup>> UserGroupsAsync(CancellationToken ct)
    {
        lock (_lock) _groups ??= slack.UserGroups.List(cancellationToken: CancellationToken.None);
        return await _groups.WaitAsync(ct);
    }

    private static bool Answers(User it, string name) =>
        new[] { it.Name, it.RealName, it.Profile?.DisplayName, it.Profile?.RealName }
            .Contains(name, StringComparer.OrdinalIgnoreCase);
}
