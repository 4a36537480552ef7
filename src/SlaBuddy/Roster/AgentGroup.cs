using Dapper;
using Npgsql;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>Whose reply is an answer: keeps <c>sla.agent</c> equal to a user group, or to a list of people.</summary>
internal sealed partial class AgentGroup(ISlackApiClient slack, PersonDirectory people, NpgsqlDataSource database,
    Installation installation, TimeProvider clock, ILogger<AgentGroup> logger)
{
    /// <summary>
    /// Reads the group's members. <paramref name="userGroup"/> is an id, or a handle with or without its sign.
    /// </summary>
    /// <returns>How many came or went.</returns>
    /// <exception cref="SlackException"><c>no_such_subteam</c>, or Slack did not tell; nothing changes.</exception>
    public async Task<int> SyncAsync(string userGroup, CancellationToken ct)
    {
        var id = await IdOfAsync(userGroup, ct);
        var members = await slack.UserGroupUsers.List(id, ct);
        await people.EnsureAsync(members, ct);
        return await RecordAsync(members, $"usergroup:{id}", ct);
    }

    /// <summary>Makes these people the agents of a source from now on.</summary>
    public async Task<int> RecordAsync(IReadOnlyCollection<string> userIds, string source, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var changed = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select sla.record_agents(@TeamId, @userIds, @source, @at)",
            new { installation.TeamId, userIds = userIds.ToArray(), source, at = clock.GetUtcNow() },
            cancellationToken: ct));
        if (changed > 0) LogChanged(source, changed, userIds.Count);
        return changed;
    }

    private async Task<string> IdOfAsync(string userGroup, CancellationToken ct)
    {
        var name = userGroup.TrimStart('@');
        var groups = await slack.UserGroups.List(cancellationToken: ct);
        return groups.FirstOrDefault(group => group.Id == name)?.Id
            ?? groups.FirstOrDefault(group => string.Equals(group.Handle, name, StringComparison.OrdinalIgnoreCase))?.Id
            ?? throw new SlackException("usergroups.list", "no_such_subteam");
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "{Source}: {Changed} agents came or went; there are {Agents} now")]
    private partial void LogChanged(string source, int changed, int agents);
}
