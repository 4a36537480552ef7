using Dapper;
using Npgsql;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Hosting;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Last of the start-up steps: puts a configuration without fatal faults in force.</summary>
internal sealed class ConfigurationStart(
    WorkspaceFindings findings,
    TeamFile file,
    Installation installation,
    ConfigurationInForce inForce,
    IServiceProvider services) : IStartupStep
{
    public async Task RunAsync(StartupFaults faults, CancellationToken ct)
    {
        if (faults.AnyFatal) return;
        if (findings.Remembered is { } remembered && file.Reading.Configuration is { } team)
        {
            installation.Become(remembered.Identity, remembered.Names.OpsChannelId);
            inForce.Become(remembered.Names.In(team), remembered: true);
            return;
        }
        if (findings is not { Identity: { } identity, Resolved: { } resolved }) return;
        try
        {
            await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(ct);
            await DatabaseSyntax.CheckAsync(resolved.Team, connection, faults, ct);
            if (faults.AnyFatal) return;
            await ApplyAsync(identity, resolved, connection, ct);
        }
        catch (NpgsqlException fault) when (inForce.IsRemembered)
        {
            faults.Warn("Database", $"The configuration could not be applied: {fault.Message}.",
                "It is tried again; until then what was in force stays in force.");
            return;
        }
        catch (NpgsqlException fault)
        {
            faults.Fatal("Database", $"The configuration could not be applied: {fault.Message}.",
                "Check the database with \"SlaBuddy doctor\" and start again.");
            return;
        }
        installation.Become(identity, resolved.OpsChannelId);
        inForce.Become(resolved, remembered: false);
    }

    private async Task ApplyAsync(
        AuthTestResponse identity, ResolvedConfiguration resolved, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "select sla.record_installation(@TeamId, @EnterpriseId, @UserId, @BotId, @AppId, @Url)",
            identity, transaction, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(
            "select sla.apply_configuration(@TeamId, @json::jsonb, @by)",
            new
            {
                identity.TeamId,
                json = AppliedConfiguration.From(resolved).ToJson(),
                by = $"{Path.GetFileName(file.Path)} on {Environment.MachineName}",
            }, transaction, cancellationToken: ct));
        await WorkspaceMemory.RememberAsync(identity.TeamId, resolved, transaction, ct);
        await transaction.CommitAsync(ct);
    }
}
