using Dapper;
using Npgsql;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Intake.Events;

/// <summary>The workspace shut us out. Where the app was removed, what came from the workspace goes with it.</summary>
internal sealed partial class RevocationIntake(NpgsqlDataSource database, Installation installation,
    ILogger<RevocationIntake> logger) : IEventHandler<TokensRevoked>, IEventHandler<AppUninstalled>
{
    public async Task Handle(TokensRevoked slackEvent, CancellationToken ct)
    {
        if (!IsOurs(slackEvent) || slackEvent.Tokens?.Bot?.Contains(installation.BotUserId) is not true) return;
        await CallAsync("select sla.revoke_installation(@TeamId)", ct);
        installation.BecomeShutOut("the bot's token was revoked");
        LogShutOut("The bot's token was revoked");
    }

    public async Task Handle(AppUninstalled slackEvent, CancellationToken ct)
    {
        if (!IsOurs(slackEvent)) return;
        await CallAsync("select sla.remove_installation(@TeamId)", ct);
        installation.BecomeShutOut("the app was removed from the workspace");
        LogShutOut("The app was removed from the workspace, and all that came from it was deleted");
    }

    // Another workspace that uses the same app says nothing about ours.
    private bool IsOurs(Event told) => told.DeliveredFor == installation.TeamId;

    private async Task CallAsync(string sql, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(sql, new { installation.TeamId }, cancellationToken: ct));
    }

    [LoggerMessage(Level = LogLevel.Critical,
        Message = "{What}. Nobody is told anything now: install the app again, set Slack__BotToken and start anew")]
    private partial void LogShutOut(string what);
}
