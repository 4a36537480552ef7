using Dapper;
using Npgsql;
using SlaBuddy.Engine;
using SlaBuddy.Webhooks;

namespace SlaBuddy.Feed;

/// <summary>Puts what happened into the feed, within a second of its happening; whoever waits for it hears the bell.</summary>
internal sealed class FeedLoop(NpgsqlDataSource database, Doorbell doorbell, Agenda agenda, WebhookBell webhooks,
    TimeProvider clock, ILogger<FeedLoop> logger) : WakingLoop(doorbell, agenda, clock, logger)
{
    private const int BatchSize = 1_000;

    private readonly Doorbell _doorbell = doorbell;

    protected override async Task<bool> RunOnceAsync(CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        var written = await connection.ExecuteScalarAsync<int>(
            new CommandDefinition("select sla.extend_feed(@BatchSize)", new { BatchSize }, cancellationToken: stopping));
        if (written > 0)
        {
            _doorbell.Ring();
            webhooks.Ring();
        }
        return written >= BatchSize;
    }
}
