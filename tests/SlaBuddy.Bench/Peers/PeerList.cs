using Spectre.Console;

namespace SlaBuddy.Bench.Peers;

/// <summary>Who is measured: those at hand, each with what it manages in a fair time.</summary>
internal static class PeerList
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static IReadOnlyList<IPeer> Of(BenchContext bench)
    {
        var options = bench.Options;
        List<IPeer> peers =
        [
            new QuartzPeer(1, options.Scaled(500), Limit, bench.Clock),
            new QuartzPeer(50, options.Scaled(1_000), Limit, bench.Clock),
        ];
        if (options.Peers is not { Exists: true } packages)
        {
            AnsiConsole.MarkupLine("[yellow]pg-boss and graphile-worker are left out: npm is missing, or --peers.[/]");
            return peers;
        }

        NpmPeer Npm(string name, string script, string mode, int batch, int tasks) =>
            new(name, script, mode, batch, options.Scaled(tasks), packages, Limit);
        peers.Add(Npm("pg-boss, fetch and complete by 100", "pg-boss", "fetch", 100, 10_000));
        peers.Add(Npm("pg-boss, work() as it comes", "pg-boss", "work", 1, 40));
        peers.Add(Npm("pg-boss, work() by 100 in bursts", "pg-boss", "work", 100, 10_000));
        peers.Add(Npm("graphile-worker as it comes", "graphile-worker", "work", 1, 2_000));
        peers.Add(Npm("graphile-worker, local queue of 500", "graphile-worker", "work", 500, 10_000));
        return peers;
    }
}
