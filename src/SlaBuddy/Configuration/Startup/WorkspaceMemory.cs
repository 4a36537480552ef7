using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Startup;

/// <summary>What the database knows of the workspace, for a start at which Slack does not answer.</summary>
internal sealed class WorkspaceMemory(IServiceProvider services)
{
    public static Task RememberAsync(string teamId, ResolvedConfiguration resolved, NpgsqlTransaction transaction,
        CancellationToken ct) => transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "select sla.remember_names(@teamId, @names::jsonb)",
            new { teamId, names = JsonSerializer.Serialize(RememberedNames.From(resolved)) }, transaction,
            cancellationToken: ct));

    /// <summary>Null without a database, and where that knows no workspace, or more than one and so not which.</summary>
    public async Task<RememberedWorkspace?> RecallAsync(CancellationToken ct)
    {
        if (services.GetService<NpgsqlDataSource>() is not { } database) return null;
        try
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
                """
                select team_id, bot_user_id, bot_id, app_id, enterprise_id, workspace_url, names::text as names
                  from sla.recall_installation()
                """, cancellationToken: ct));
            return row is null || JsonSerializer.Deserialize<RememberedNames>(row.Names) is not { } names
                ? null
                : new RememberedWorkspace(new AuthTestResponse
                {
                    Ok = true,
                    TeamId = row.TeamId,
                    UserId = row.BotUserId,
                    BotId = row.BotId,
                    AppId = row.AppId,
                    EnterpriseId = row.EnterpriseId,
                    Url = row.WorkspaceUrl,
                }, names);
        }
        catch (Exception fault) when (fault is NpgsqlException or JsonException)
        {
            return null;
        }
    }

    private sealed record Row(string TeamId, string BotUserId, string? BotId, string? AppId, string? EnterpriseId,
        string? WorkspaceUrl, string Names);
}
