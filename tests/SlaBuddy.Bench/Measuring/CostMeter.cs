using Dapper;
using Npgsql;
using SlaBuddy.Bench.Databases;

namespace SlaBuddy.Bench.Measuring;

/// <summary>Reads the server's counters about one database, from another, so that it does not count itself.</summary>
internal sealed class CostMeter(BenchCluster cluster, string database, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private int _handedIn;

    /// <summary>The counters now, of work that these connections do.</summary>
    public async Task<CostReading> ReadAsync(IReadOnlyCollection<NpgsqlConnection> workers, CancellationToken ct)
    {
        var cpu = ServerCpu.Of(workers.Select(each => each.ProcessID));
        // A server process hands its counters in when told to, or at the latest when it ends.
        foreach (var each in workers) await each.ExecuteAsync("select pg_stat_force_next_flush()");
        _handedIn += workers.Count;
        return await ReadAsync(cpu, ct);
    }

    /// <summary>The counters once everybody has left the database.</summary>
    public async Task<CostReading> ReadAloneAsync(CancellationToken ct)
    {
        await using var connection = await cluster.OpenAsync(ct);
        var since = clock.GetTimestamp();
        while (clock.GetElapsedTime(since) < Longest)
        {
            var others = await connection.ExecuteScalarAsync<int>(
                "select count(*) from pg_stat_activity where datname = @database and backend_type = 'client backend'",
                new { database });
            if (others == 0) break;
            await Task.Delay(Pause, clock, ct);
        }

        var postmaster = await connection.ExecuteScalarAsync<int>(
            "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int");
        return await ReadAsync(ServerCpu.OfEndedChildren(postmaster), ct);
    }

    private async Task<CostReading> ReadAsync(TimeSpan? cpu, CancellationToken ct)
    {
        await using var connection = await cluster.OpenAsync(ct);
        var commits = await connection.ExecuteScalarAsync<long>(
            "select xact_commit from pg_stat_database where datname = @database", new { database });
        var statements = cluster.CountsStatements
            ? await connection.ExecuteScalarAsync<long>(
                """
                select coalesce(sum(calls), 0)::bigint
                  from pg_stat_statements
                 where dbid = (select oid from pg_database where datname = @database)
                   and query not like '%pg_stat%'
                """, new { database })
            : (long?)null;
        var wal = await connection.ExecuteScalarAsync<decimal>("select pg_current_wal_insert_lsn() - '0/0'");
        return new(commits - _handedIn, statements, wal, cpu);
    }
}
