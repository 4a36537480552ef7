using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>Who and what there is: people, user groups, integrations and channels, found by id or by name.</summary>
internal sealed class TeamDirectory(Team team, BotApp bot)
{
    private readonly Lock _gate = new();
    private ImmutableDictionary<string, Person> _people = ImmutableDictionary<string, Person>.Empty;
    private ImmutableDictionary<string, UserGroup> _groups = ImmutableDictionary<string, UserGroup>.Empty;
    private ImmutableDictionary<string, Integration> _integrations = ImmutableDictionary<string, Integration>.Empty;
    private ImmutableDictionary<string, Channel> _channels = ImmutableDictionary<string, Channel>.Empty;

    public IReadOnlyList<Person> People => [.. _people.Values.OrderBy(person => person.Id, StringComparer.Ordinal)];

    public IReadOnlyList<UserGroup> Groups => [.. _groups.Values.OrderBy(group => group.Id, StringComparer.Ordinal)];

    public IReadOnlyList<Integration> Integrations =>
        [.. _integrations.Values.OrderBy(one => one.BotId, StringComparer.Ordinal)];

    /// <summary>The channels; direct messages are found by id only.</summary>
    public IReadOnlyList<Channel> Channels => [.. _channels.Values.Where(channel => channel.DirectWith is null)
        .OrderBy(channel => channel.Id, StringComparer.Ordinal)];

    public IReadOnlyList<Channel> DirectMessages => [.. _channels.Values
        .Where(channel => channel.DirectWith is not null)
        .OrderBy(channel => channel.Id, StringComparer.Ordinal)];

    public void Add(Person person)
    {
        lock (_gate) _people = _people.SetItem(person.Id, person);
    }

    public void Add(UserGroup group)
    {
        lock (_gate) _groups = _groups.SetItem(group.Id, group);
    }

    public void Add(Integration integration)
    {
        lock (_gate) _integrations = _integrations.SetItem(integration.BotId, integration);
    }

    public void Add(Channel channel)
    {
        lock (_gate) _channels = _channels.SetItem(channel.Id, channel);
    }

    /// <summary>Adds a member; false if the person was one before.</summary>
    public bool Join(string channelId, string userId)
    {
        lock (_gate)
        {
            var channel = _channels[channelId];
            if (channel.Members.Contains(userId)) return false;
            _channels = _channels.SetItem(channelId, channel with { Members = channel.Members.Add(userId) });
            return true;
        }
    }

    /// <summary>Takes a member away; false if the person was none.</summary>
    public bool Leave(string channelId, string userId)
    {
        lock (_gate)
        {
            var channel = _channels[channelId];
            if (!channel.Members.Contains(userId)) return false;
            _channels = _channels.SetItem(channelId, channel with { Members = channel.Members.Remove(userId) });
            return true;
        }
    }

    public void Remove(Channel channel)
    {
        lock (_gate) _channels = _channels.Remove(channel.Id);
    }

    public Person? FindPerson(string idOrHandle) => _people.GetValueOrDefault(idOrHandle)
        ?? _people.Values.FirstOrDefault(person => person.Handle == idOrHandle.TrimStart('@'));

    public UserGroup? FindGroup(string idOrHandle) => _groups.GetValueOrDefault(idOrHandle)
        ?? _groups.Values.FirstOrDefault(group => group.Handle == idOrHandle.TrimStart('@'));

    public Integration? FindIntegration(string botId) => _integrations.GetValueOrDefault(botId);

    public Channel? FindChannel(string idOrName) => _channels.GetValueOrDefault(idOrName)
        ?? _channels.Values.FirstOrDefault(channel => channel.Name == idOrName.TrimStart('#'));

    public Channel Channel(string idOrName) => FindChannel(idOrName)
        ?? throw new ArgumentException($"There is no channel '{idOrName}' in this workspace.", nameof(idOrName));

    /// <summary>Here by Slack Connect: from another workspace, and not of the same Grid organization.</summary>
    public bool IsStranger(Person person) =>
        person.TeamId != team.Id && (team.EnterpriseId is null || person.EnterpriseId != team.EnterpriseId);

    public bool HasStrangers(Channel channel) =>
        channel.Members.Any(id => _people.GetValueOrDefault(id) is { } person && IsStranger(person));

    public bool IsBotIn(Channel channel) => channel.Members.Contains(bot.UserId);
}
