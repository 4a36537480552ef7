using Dapper;
using Npgsql;

namespace SlaBuddy.Bench.Databases;

/// <summary>Fills a database through the service's own intake, as fast as two connections can.</summary>
internal sealed class Loading(BenchDatabase database)
{
    private const int BatchSize = 2_000;
    private const int Connections = 2;

    public async Task StoreAsync(IReadOnlyList<SlackMessage> messages, CancellationToken ct)
    {
        var batches = messages.Chunk(BatchSize).ToArray();
        // The planner must know the tables by the time they are big.
        foreach (var part in Parts(batches))
        {
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(
                one => StoreAsync(part.Where((_, index) => index % Connections == one), ct)));
            await database.ExecuteAsync("analyze (verbose false)", ct);
        }
    }

    private static IEnumerable<SlackMessage[][]> Parts(SlackMessage[][] batches)
    {
        for (var (from, size) = (0, 2); from < batches.Length; from += size, size *= 2)
        {
            yield return [.. batches.Skip(from).Take(size)];
        }
    }

    private async Task StoreAsync(IEnumerable<SlackMessage[]> batches, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        foreach (var batch in batches) await StoreAsync(connection, batch, ct);
    }

    private static Task StoreAsync(NpgsqlConnection connection, SlackMessage[] batch, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(
            "select sla.store_messages('T1', 'event', @messages::jsonb)",
            new { messages = SlackJson.Of(batch) },
            cancellationToken: ct));
}
