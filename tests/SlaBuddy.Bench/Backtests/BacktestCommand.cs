using System.Diagnostics;
using System.Text.Json;
using SlaBuddy.Bench.Databases;

namespace SlaBuddy.Bench.Backtests;

/// <summary>Runs the built service's command on the run's Postgres, in a scratch database of its own.</summary>
internal sealed class BacktestCommand(FileInfo service, BenchCluster cluster, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <returns>How long it took, and how many messages it judged.</returns>
    public async Task<(TimeSpan Took, int Messages)> RunAsync(ExportFiles files, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            service.FullName, "backtest", "--slack-export", files.Export, "--policies", files.Policies,
            "--agents", files.Agents, "--json",
        ])
        {
            WorkingDirectory = Path.GetDirectoryName(files.Policies)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__SlaBuddy"] = cluster.ConnectionStringTo("postgres");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        var since = clock.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var took = clock.GetElapsedTime(since);
            if (process.ExitCode != 0) throw new BenchFaultException($"The back-test failed:\n{await errors}");
            using var answer = JsonDocument.Parse(output);
            return (took, answer.RootElement.GetProperty("messages").GetInt32());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new BenchFaultException($"The back-test did not end within {Limit:mm\\:ss}.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
