using System.Globalization;
using Npgsql;

namespace SlaBuddy.Database.Embedded;

/// <summary>The server of a private cluster: is it running, start it, wait for it, stop it.</summary>
internal sealed class ClusterServer(
    ClusterLayout layout,
    EmbeddedPostgresOptions options,
    PostgresBinaries programs,
    UnixAccount account,
    TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private string Seconds => options.StartTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>True also for a server that an instance left behind. Clears what a dead one left in the way.</summary>
    public async Task<bool> IsRunningAsync(CancellationToken ct)
    {
        if (PostmasterFile.Read(layout.PostmasterFile) is not { } file) return false;
        switch (file.State())
        {
            case PostmasterState.Runs when file.SocketFolder == layout.Socket:
                return true;
            case PostmasterState.Runs:
                // It was started before its folder was moved here: its socket is not where we would look.
                await StopAsync(ct);
                return false;
            case PostmasterState.IdBelongsToAnother:
                await PostmasterFile.ForgetProcessAsync(layout.PostmasterFile, ct);
                break;
        }

        File.Delete(Path.Combine(layout.Socket, ".s.PGSQL.5432"));
        File.Delete(Path.Combine(layout.Socket, ".s.PGSQL.5432.lock"));
        return false;
    }

    public async Task StartAsync(CancellationToken ct)
    {
        await account.OwnFolderAsync(layout.Socket, ct);
        var since = clock.GetTimestamp();
        while (true)
        {
            File.Delete(layout.Log);
            var result = await PgCtlAsync(
                ["start", "-w", "-t", Seconds, "-l", layout.Log, "-o", ServerSettings.Arguments(layout, options)], ct);
            if (result.ExitCode == 0) return;
            var log = File.Exists(layout.Log) ? await File.ReadAllTextAsync(layout.Log, ct) : "";
            // Backends of a server that was killed live on for a moment, and the new one must not start before.
            var isPredecessorDying = log.Contains("shared memory block", StringComparison.Ordinal);
            if (!isPredecessorDying || clock.GetElapsedTime(since) > options.StartTimeout)
            {
                throw new DatabaseFaultException(
                    $"The private Postgres in {layout.Cluster} does not start:\n{Tail(log, result)}\n",
                    "Correct what it says, or give ConnectionStrings__SlaBuddy.");
            }

            await Task.Delay(Pause, clock, ct);
        }
    }

    /// <summary>Waits until the server answers and our database exists.</summary>
    public async Task AwaitReadyAsync(CancellationToken ct)
    {
        await using var maintenance = NpgsqlDataSource.Create(
            layout.ConnectionString("postgres") + ";Pooling=false;Timeout=5");
        var since = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await using var exists = maintenance.CreateCommand(
                    "select exists (select from pg_database where datname = $1)");
                exists.Parameters.AddWithValue(ClusterLayout.DatabaseName);
                if (await exists.ExecuteScalarAsync(ct) is true) return;
                await using var create = maintenance.CreateCommand($"create database {ClusterLayout.DatabaseName}");
                await create.ExecuteNonQueryAsync(ct);
                return;
            }
            // It may still be recovering from a crash.
            catch (NpgsqlException refusal) when (refusal.IsTransient || refusal.InnerException is IOException)
            {
                if (clock.GetElapsedTime(since) > options.StartTimeout)
                {
                    throw new DatabaseFaultException(
                        $"The private Postgres in {layout.Cluster} does not answer: {refusal.Message}",
                        $"Look into {layout.Log}.",
                        refusal);
                }

                await Task.Delay(Pause, clock, ct);
            }
        }
    }

    public async Task StopAsync(CancellationToken ct)
    {
        var mode = options.Durable ? "fast" : "immediate";
        var result = await PgCtlAsync(["stop", "-m", mode, "-w", "-t", Seconds], ct);
        // Somebody else may have stopped it before us.
        if (PostmasterFile.Read(layout.PostmasterFile)?.State() == PostmasterState.Runs)
        {
            result.OrFault($"The private Postgres in {layout.Cluster} does not stop", $"Look into {layout.Log}.");
        }

        if (layout.SocketIsElsewhere && Directory.Exists(layout.Socket)) Directory.Delete(layout.Socket, true);
    }

    private Task<ToolResult> PgCtlAsync(string[] arguments, CancellationToken ct) =>
        PostgresTool.RunAsync(programs.PgCtl, [.. arguments, "-D", layout.Cluster], account.Name, ct);

    private static string Tail(string log, ToolResult result)
    {
        var text = log.Length > 0 ? log : $"{result.Output}\n{result.Errors}";
        return string.Join('\n', text.Trim().Split('\n').TakeLast(10));
    }
}
