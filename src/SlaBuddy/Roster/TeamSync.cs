using Dapper;
using Npgsql;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Hosting;
using SlaBuddy.Scheduling;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>
/// Who is who: everybody in the workspace, and of them the agents that the configuration names. Read before the first
/// message is judged, and again every few minutes.
/// </summary>
internal sealed class TeamSync(PersonDirectory people, AgentGroup agents, ConfigurationInForce configuration,
    Installation installation, NpgsqlDataSource database, TimeProvider clock) : IStartupStep, IRecurringJob
{
    private static readonly TimeSpan ReadEverybodyEvery = TimeSpan.FromHours(24);

    public async Task RunAsync(StartupFaults faults, CancellationToken ct)
    {
        if (faults.AnyFatal) return;
        try
        {
            await RunOnceAsync(ct);
        }
        catch (SlackException) when (configuration.IsRemembered)
        {
            // Slack is silent, which is told already, and who is who stands in the database.
        }
        catch (SlackException fault)
        {
            faults.Fatal("Slack", $"The people and agents could not be read: {fault.Message}.",
                "Without them no message can be judged. Run \"SlaBuddy doctor\", then start again.");
        }
    }

    public async Task RunOnceAsync(CancellationToken ct)
    {
        await people.ColleaguesAsync(ReadEverybodyEvery, ct);
        var configured = configuration.Applied.Agents;
        var sources = new List<string>();
        foreach (var group in configured.UserGroupIds)
        {
            await agents.SyncAsync(group, ct);
            sources.Add(AgentSource.Of(group));
        }
        if (configured.UserIds.Count > 0)
        {
            await agents.RecordAsync(configured.UserIds, AgentSource.List, ct);
            sources.Add(AgentSource.List);
        }
        if (configured.Dated.Count > 0)
        {
            await agents.RecordAsync(configured.Dated, ct);
            sources.Add(AgentSource.Dated);
        }
        // Read with the calendars; here it only stays in force.
        if (configured.OnRoster) sources.Add(AgentSource.Roster);
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "select sla.retire_agent_sources(@TeamId, @sources, @at)",
            new { installation.TeamId, sources = sources.ToArray(), at = clock.GetUtcNow() }, cancellationToken: ct));
    }
}
