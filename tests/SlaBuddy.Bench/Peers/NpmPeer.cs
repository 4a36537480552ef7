using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using SlaBuddy.Bench.Databases;

namespace SlaBuddy.Bench.Peers;

/// <summary>A peer that is an npm package, run by a script of ours beside the installed packages.</summary>
internal sealed record NpmPeer(
    string Name, string Script, string Mode, int Batch, int Tasks, DirectoryInfo Packages, TimeSpan Limit) : IPeer
{
    // Beyond the time limit of the work there are the program's start and its end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public Task<PeerRun> ScheduleAsync(BenchDatabase database, CancellationToken ct) =>
        RunAsync(database, "schedule", ct);

    public Task<PeerRun> FireAsync(BenchDatabase database, CancellationToken ct) => RunAsync(database, Mode, ct);

    private async Task<PeerRun> RunAsync(BenchDatabase database, string mode, CancellationToken ct)
    {
        var script = CopyScripts();
        var program = Path.Combine(Packages.FullName, "node_modules", "node", "bin", "node");
        var start = new ProcessStartInfo(program, [script])
        {
            WorkingDirectory = Packages.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BENCH_SETTINGS"] = JsonSerializer.Serialize(new
        {
            database = UrlOf(database), mode, tasks = Tasks, batch = Batch, seconds = Limit.TotalSeconds,
        });
        using var node = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit + Grace);
        try
        {
            var errors = node.StandardError.ReadToEndAsync(limit.Token);
            var output = await node.StandardOutput.ReadToEndAsync(limit.Token);
            await node.WaitForExitAsync(limit.Token);
            if (node.ExitCode == 0) return JsonSerializer.Deserialize<PeerRun>(output, Json)!;
            throw new BenchFaultException(
                $"{Name} failed:\n{await errors}\nDelete {Packages.FullName} to install it anew.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new BenchFaultException($"{Name} did not end within {Limit + Grace:mm\\:ss}.");
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }
    }

    // Node looks for packages in the folder of the script.
    private string CopyScripts()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Peers"), "*.mjs"))
        {
            File.Copy(file, Path.Combine(Packages.FullName, Path.GetFileName(file)), overwrite: true);
        }

        return Path.Combine(Packages.FullName, Script + ".mjs");
    }

    private static string UrlOf(BenchDatabase database)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return $"postgresql://{settings.Username}@/{settings.Database}?host={Uri.EscapeDataString(settings.Host!)}";
    }
}
