using Dapper;
using Npgsql;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Hosting;

namespace SlaBuddy.Configuration.Startup;

/// <summary>The only step of a start without Slack: puts the file's calendars, policies and rules in force.</summary>
internal sealed class HeadlessStart(TeamFile file, ConfigurationInForce inForce, IServiceProvider services) : IStartupStep
{
    public async Task RunAsync(StartupFaults faults, CancellationToken ct)
    {
        faults.AddRange(file.Reading.Faults);
        if (faults.AnyFatal || file.Reading.Configuration is not { } team) return;
        if (team.Channels.Count > 0)
            faults.Warn("channels", "The file names channels, but the service runs without Slack: nobody watches them.",
                $"Take them out of the file, or {SettingName.SlackEnabled}=false out of the environment.");
        try
        {
            await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(ct);
            await DatabaseSyntax.CheckAsync(team, connection, faults, ct);
            if (faults.AnyFatal) return;
            await connection.ExecuteAsync(new CommandDefinition("select from sla.apply_policies(@json::jsonb, @by)", new
            {
                json = AppliedPolicies.From(team).ToJson(),
                by = $"{Path.GetFileName(file.Path)} on {Environment.MachineName}",
            }, cancellationToken: ct));
        }
        catch (NpgsqlException fault)
        {
            faults.Fatal("Database", $"The policies could not be applied: {fault.Message}.",
                "Check the database, and start again.");
            return;
        }
        inForce.Become(new(team, [], new Dictionary<string, ResolvedTarget>(), new(Configured: false, [], []), null), remembered: false);
    }
}
