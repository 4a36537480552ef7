using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Scheduling;

namespace SlaBuddy.Webhooks;

/// <summary>Forgets deliveries of long ago, and what deleted webhooks left.</summary>
internal sealed partial class WebhookPruning(NpgsqlDataSource database, IOptions<WebhookOptions> options,
    ILogger<WebhookPruning> logger) : IRecurringJob
{
    private const int AtOnce = 5_000;

    public async Task RunOnceAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        int pruned, all = 0;
        do
        {
            pruned = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
                "select sla.prune_webhooks(@KeepFor, @AtOnce)", new { options.Value.KeepFor, AtOnce }, cancellationToken: ct));
            all += pruned;
        } while (pruned > 0);
        if (all > 0) LogPruned(all);
    }

    [LoggerMessage(LogLevel.Information, "{Deliveries} deliveries to webhooks were old enough to go")]
    private partial void LogPruned(int deliveries);
}
