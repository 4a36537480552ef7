using SlaBuddy.Bench.Databases;
using SlaBuddy.Bench.Measuring;

namespace SlaBuddy.Bench.Parts;

/// <summary>
/// The limit: the rows that a piece of work left, written again by bare INSERTs and UPDATEs into the same tables, with
/// their indexes, checks and foreign keys, but without a trigger or a decision.
/// </summary>
internal static class PlainRows
{
    /// <summary>Does the work once and makes a template in which its rows are still to be written.</summary>
    public static async Task MakeTemplateAsync(
        BenchContext bench, string name, string from, int tickets, Func<BenchDatabase, Task> work, CancellationToken ct)
    {
        await bench.Templates.MakeAsync(name, from, async database =>
        {
            await database.ExecuteAsync(SqlText.Of("plain"), ct);
            await database.ExecuteAsync("select plain.remember()", ct);
            await work(database);
            var changed = await database.ScalarAsync<int>("select plain.compare()", ct);
            if (changed != tickets)
            {
                throw new BenchFaultException($"{changed} tickets changed for {name} where {tickets} should have.");
            }

            await database.ExecuteAsync("select plain.put_back()", ct);
            await database.ExecuteAsync("vacuum full analyze", ct);
        }, ct);
    }

    /// <summary>Writes the rows of the next tickets, all tables of a batch in one transaction and round trip.</summary>
    public static async Task<Sample> MeasureAsync(
        BenchContext bench, BenchDatabase database, BatchShape shape, int next, CancellationToken ct)
    {
        var steps = await database.ListAsync("select sql from plain.step order by position", ct);
        return await new WorkloadRun(bench, database).MeasureAsync(
            shape.Of(async (connection, round, token) =>
            {
                await using var batch = PlainBatch.Of(connection, steps, next + (round * shape.Size), shape.Size);
                await batch.ExecuteNonQueryAsync(token);
                return shape.Size;
            }),
            ct);
    }
}
