using Dapper;
using Npgsql;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Intake.Events;

/// <summary>Where Slack itself says that events do not tell everything, the scan looks at once.</summary>
internal sealed partial class GapIntake(NpgsqlDataSource database, Installation installation,
    ILogger<GapIntake> logger) :
    IEventHandler<AppRateLimited>, IEventHandler<ChannelHistoryChanged>
{
    public Task Handle(AppRateLimited slackEvent, CancellationToken ct)
    {
        LogEventsMissing();
        return DistrustAsync(null, ct);
    }

    public Task Handle(ChannelHistoryChanged slackEvent, CancellationToken ct) =>
        slackEvent.Channel is { Length: > 0 } channel ? DistrustAsync(channel, ct) : Task.CompletedTask;

    private async Task DistrustAsync(string? channelId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition("select sla.distrust_events(@TeamId, @channelId)",
            new { installation.TeamId, channelId }, cancellationToken: ct));
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "So much happens that Slack keeps events from us for a minute; every channel is scanned now")]
    private partial void LogEventsMissing();
}
