using SlaBuddy.Backtest.Scratch;
using SlaBuddy.Tests.Database;

namespace SlaBuddy.Tests.Backtest;

/// <summary>Scratch databases from the test run's own server and its migrated template.</summary>
internal sealed class TestScratchServer : IScratchServer
{
    private TestDatabase? _database;

    public async Task<string> CreateDatabaseAsync(string name, CancellationToken ct)
    {
        _database = await Postgres.CreateDatabaseAsync();
        return _database.ConnectionString;
    }

    public Task DropDatabaseAsync(string name) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }
}
