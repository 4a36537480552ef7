using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SlaBuddy.Database;
using SlaBuddy.Database.Embedded;

namespace SlaBuddy.Bench.Databases;

/// <summary>The run's private Postgres, durable as in production; it is deleted at the end.</summary>
internal sealed class BenchCluster : IAsyncDisposable
{
    // What somebody would set who gives Postgres a part of this machine; everything else is as the service sets it.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["shared_buffers"] = "512MB",
        ["max_wal_size"] = "4GB",
        ["fsync"] = "on",
        ["synchronous_commit"] = "on",
    };

    private readonly string _folder;
    private readonly EmbeddedPostgres _postgres;
    private int _databases;

    private BenchCluster(string folder, EmbeddedPostgres postgres, bool countsStatements)
    {
        _folder = folder;
        _postgres = postgres;
        CountsStatements = countsStatements;
    }

    public bool CountsStatements { get; }

    public static async Task<BenchCluster> StartAsync(CancellationToken ct)
    {
        try
        {
            var cluster = await StartAsync(new(Settings)
            {
                ["shared_preload_libraries"] = "pg_stat_statements",
                ["pg_stat_statements.track"] = "top",
            }, countsStatements: true, ct);
            await cluster.ExecuteAsync("create extension pg_stat_statements", ct);
            return cluster;
        }
        catch (DatabaseFaultException)
        {
            // The library comes in a package that not every system installs.
            return await StartAsync(Settings, countsStatements: false, ct);
        }
    }

    public string ConnectionStringTo(string database) => _postgres.ConnectionStringTo(database);

    /// <summary>A copy of a template; a file copy, so each starts right after a checkpoint.</summary>
    public async Task<BenchDatabase> CreateAsync(string template, CancellationToken ct)
    {
        var name = $"bench_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name} template {template} strategy file_copy", ct);
        return new BenchDatabase(this, name);
    }

    /// <summary>A connection beside the measured databases.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(ConnectionStringTo("postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        return connection;
    }

    public async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<BenchCluster> StartAsync(
        Dictionary<string, string> settings, bool countsStatements, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("sla-buddy-bench-").FullName;
        // The server may run as another user, who must be able to enter it.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder)
                | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        var postgres = new EmbeddedPostgres(
            new EmbeddedPostgresOptions { DataPath = folder, Settings = settings },
            TimeProvider.System,
            NullLogger<EmbeddedPostgres>.Instance);
        try
        {
            await postgres.StartAsync(ct);
        }
        catch
        {
            await postgres.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }

        return new BenchCluster(folder, postgres, countsStatements);
    }
}
