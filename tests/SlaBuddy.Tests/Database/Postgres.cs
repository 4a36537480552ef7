using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Database;
using SlaBuddy.Database.Embedded;
using SlaBuddy.Database.Migrations;

namespace SlaBuddy.Tests.Database;

/// <summary>
/// One private server for the whole test run; every test that asks gets a fresh, migrated database of its own.
/// <code>await using var db = await Postgres.CreateDatabaseAsync();</code>
/// </summary>
internal static class Postgres
{
    private const string Template = "sla_buddy_template";

    private static readonly Lazy<Task<EmbeddedPostgres>> Cluster = new(StartAsync);
    private static readonly Lazy<Task> MigratedTemplate = new(MigrateTemplateAsync);
    private static int _databases;

    /// <summary>A database as the service leaves it after its migrations.</summary>
    public static async Task<TestDatabase> CreateDatabaseAsync()
    {
        await MigratedTemplate.Value;
        return await CreateAsync(Template);
    }

    /// <summary>A database that nothing has touched.</summary>
    public static Task<TestDatabase> CreateEmptyDatabaseAsync() => CreateAsync("template0");

    public static Migrator MigratorFor(NpgsqlDataSource database, DatabaseSource? source = null) => new(
        database,
        source ?? DatabaseSource.Embedded,
        Options.Create(new DatabaseOptions()),
        NullLogger<Migrator>.Instance);

    /// <summary>Called once, when the last test of the run is over.</summary>
    internal static async Task StopAsync()
    {
        if (!Cluster.IsValueCreated) return;
        NpgsqlConnection.ClearAllPools();
        var cluster = await Cluster.Value;
        await cluster.DisposeAsync();
        TemporaryCluster.Delete();
    }

    /// <summary>Nobody waits for it: the test is over, and what is left goes with the server.</summary>
    internal static async Task DropAsync(string name)
    {
        try
        {
            await ExecuteAsync(await Cluster.Value, $"drop database if exists {name} with (force)");
        }
        catch (NpgsqlException)
        {
            // The server stopped first.
        }
    }

    private static async Task<TestDatabase> CreateAsync(string template)
    {
        var cluster = await Cluster.Value;
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(cluster, $"create database {name} template {template} strategy wal_log");
        return new TestDatabase(name, cluster.ConnectionStringTo(name));
    }

    private static async Task MigrateTemplateAsync()
    {
        var cluster = await Cluster.Value;
        await ExecuteAsync(cluster, $"create database {Template}");
        await using (var database = SlaBuddyDataSource.Create(
            cluster.ConnectionStringTo(Template) + ";Pooling=false", new DatabaseOptions()))
        {
            await MigratorFor(database).MigrateAsync(CancellationToken.None);
        }
    }

    private static async Task<EmbeddedPostgres> StartAsync()
    {
        await TemporaryCluster.ClearAbandonedAsync();
        var cluster = TemporaryCluster.Create();
        await cluster.StartAsync(CancellationToken.None);
        return cluster;
    }

    private static async Task ExecuteAsync(EmbeddedPostgres cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionStringTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
