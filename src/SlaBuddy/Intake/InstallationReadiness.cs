using Dapper;
using Npgsql;
using SlaBuddy.Hosting;
using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>Whether the workspace still lets us work. One instance hears that it does not; all must say so.</summary>
internal sealed class InstallationReadiness(NpgsqlDataSource database, Installation installation) : IReadinessCheck
{
    private const string Remedy = "install the app again, set Slack__BotToken and start anew";

    public string Name => "workspace";

    public async Task<string?> FindMissingAsync(CancellationToken ct)
    {
        if (!installation.IsKnown) return null;
        try
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            var state = await connection.ExecuteScalarAsync<string>(new CommandDefinition(
                "select sla.installation_state(@TeamId)", new { installation.TeamId }, cancellationToken: ct));
            if (state == "revoked") installation.BecomeShutOut("the bot's token was revoked");
            if (state == "removed") installation.BecomeShutOut("the app was removed from the workspace");
        }
        catch (NpgsqlException)
        {
            // That the database does not answer is another check's to say.
        }
        return installation.ShutOut is { } because ? $"{because}; {Remedy}" : null;
    }
}
