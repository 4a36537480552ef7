using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>Whose reply is an answer: keeps <c>sla.agent</c> equal to user groups, the file and the roster.</summary>
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
        return await RecordAsync(members, AgentSource.Of(id), ct);
    }

    /// <summary>Makes these people the agents of a source from now on.</summary>
    public Task<int> RecordAsync(IReadOnlyCollection<string> userIds, string source, CancellationToken ct) =>
        CallAsync("select sla.record_agents(@TeamId, @userIds, @source, @at)", source,
            new { installation.TeamId, userIds = userIds.ToArray(), source, at = clock.GetUtcNow() }, ct);

    /// <summary>Makes these people agents on the days that the file gives them.</summary>
    public Task<int> RecordAsync(IReadOnlyCollection<DatedAgent> stays, CancellationToken ct) =>
        CallAsync("select sla.record_dated_agents(@TeamId, @people::jsonb, @at)", AgentSource.Dated,
            new
            {
                installation.TeamId, at = clock.GetUtcNow(),
                people = JsonSerializer.Serialize(stays.Select(DatedAgentRow.From)),
            }, ct);

    /// <summary>Makes those agents who are on the roster as it was last read.</summary>
    public Task<int> RecordRosterAsync(CancellationToken ct) =>
        CallAsync("select sla.record_roster_agents(@TeamId, @at)", AgentSource.Roster,
            new { installation.TeamId, at = clock.GetUtcNow() }, ct);

    private async Task<int> CallAsync(string sql, string source, object arguments, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var changed = await connection.ExecuteScalarAsync<int>(
            new CommandDefinition(sql, arguments, cancellationToken: ct));
        if (changed > 0) LogChanged(source, changed);
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
        Message = "{Source}: {Changed} agents came or went")]
    private partial void LogChanged(string source, int changed);
}
