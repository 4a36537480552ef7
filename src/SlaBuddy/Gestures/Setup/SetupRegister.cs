using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Roster;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Setup;

/// <summary>What people set up in Slack, as the database keeps it.</summary>
internal sealed class SetupRegister(NpgsqlDataSource database, Installation installation, PersonDirectory people,
    TimeProvider clock)
{
    public async Task<SetupChoices> ChoicesAsync(string channelId, CancellationToken ct) => DeskJson.Parse<SetupChoices>(
        await ScalarAsync<string>("select sla.describe_setup(@TeamId, @channelId)::text",
            new { installation.TeamId, channelId }, ct));

    /// <returns>watched, unwatched, not_watched, no_policy or in_file.</returns>
    public Task<string> SetUpAsync(ChannelSetup setup, CancellationToken ct) =>
        ScalarAsync<string>("select sla.set_up_channel(@TeamId, @setup::jsonb)",
            new { installation.TeamId, setup = JsonSerializer.Serialize(setup) }, ct);

    public async Task<NamedAgents> AgentsAsync(CancellationToken ct) => DeskJson.Parse<NamedAgents>(
        await ScalarAsync<string>("select sla.describe_agents(@TeamId)::text", new { installation.TeamId }, ct));

    /// <summary>The names of those of these people who cannot be agents.</summary>
    public async Task<IReadOnlyList<string>> RefusedAsync(IReadOnlyCollection<string> userIds, CancellationToken ct)
    {
        await people.EnsureAsync(userIds, ct);
        return await ScalarAsync<string[]>("select sla.refuse_agents(@TeamId, @userIds)",
            new { installation.TeamId, userIds = userIds.ToArray() }, ct);
    }

    public Task<int> SetAgentsAsync(IReadOnlyCollection<string> userIds, CancellationToken ct) =>
        ScalarAsync<int>("select sla.set_agents(@TeamId, @userIds, @at)",
            new { installation.TeamId, userIds = userIds.ToArray(), at = clock.GetUtcNow() }, ct);

    private async Task<T> ScalarAsync<T>(string sql, object arguments, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: ct)))!;
    }
}
