using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Scheduling;

namespace SlaBuddy.Delivery;

/// <summary>Forgets what was told long ago.</summary>
internal sealed partial class OutboxPruning(NpgsqlDataSource database, IOptions<DeliveryOptions> options,
    ILogger<OutboxPruning> logger) : IRecurringJob
{
    private const int AtOnce = 5_000;

    public async Task RunOnceAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var pruned = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select sla.prune_outbox(@KeepFor, @AtOnce)", new { options.Value.KeepFor, AtOnce }, cancellationToken: ct));
        if (pruned > 0) LogPruned(pruned);
    }

    [LoggerMessage(LogLevel.Information, "{Rows} rows of the outbox and of calendar readings were old enough to go")]
    private partial void LogPruned(int rows);
}
