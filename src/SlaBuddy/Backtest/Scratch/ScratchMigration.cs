using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Database;
using SlaBuddy.Database.Migrations;

namespace SlaBuddy.Backtest.Scratch;

/// <summary>Brings a new database to this build's shape by the very migrations the service runs.</summary>
internal static class ScratchMigration
{
    public static async Task RunAsync(
        string connectionString, DatabaseOptions options, ILoggerFactory loggers, CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var database = SlaBuddyDataSource.Create(settings.ConnectionString, options);
        var migrator = new Migrator(
            database, DatabaseSource.Embedded, Options.Create(options), loggers.CreateLogger<Migrator>());
        await migrator.MigrateAsync(ct);
    }
}
