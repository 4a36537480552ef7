using System.Globalization;
using System.Runtime.InteropServices;
using Dapper;
using SlaBuddy.Bench.Databases;

namespace SlaBuddy.Bench.Report;

/// <summary>What the figures were measured on: figures of different machines do not belong into one table.</summary>
internal sealed record Machine(
    string Processor,
    int Cores,
    long MemoryMegabytes,
    string System,
    string Runtime,
    string Postgres,
    IReadOnlyDictionary<string, string> Settings,
    double? LoadAtStart)
{
    private static readonly string[] Told =
    [
        "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size", "wal_sync_method", "jit",
        "autovacuum", "autovacuum_vacuum_scale_factor", "autovacuum_naptime", "shared_preload_libraries",
    ];

    public static async Task<Machine> LookAsync(BenchCluster cluster, CancellationToken ct)
    {
        await using var connection = await cluster.OpenAsync(ct);
        var settings = await connection.QueryAsync<(string Name, string Value)>(new CommandDefinition(
            "select name, current_setting(name) from pg_settings where name = any (@Told)",
            new { Told }, cancellationToken: ct));
        return new(
            Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
            Environment.ProcessorCount,
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024),
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            await connection.ExecuteScalarAsync<string>("show server_version") ?? "",
            settings.ToDictionary(each => each.Name, each => each.Value),
            Load());
    }

    public string PostgresAndSettings =>
        $"PostgreSQL {Postgres}: {string.Join(", ", Settings.Select(each => $"{each.Key}={each.Value}"))}";

    public override string ToString() =>
        $"{Processor}, {Cores} cores, {MemoryMegabytes / 1024} GB; {System}; {Runtime}";

    private static double? Load() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    private static string? Line(string file, string key) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(": ")[^1]
        : null;
}
