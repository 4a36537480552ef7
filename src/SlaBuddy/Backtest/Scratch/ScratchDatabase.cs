using Npgsql;
using SlaBuddy.Database;

namespace SlaBuddy.Backtest.Scratch;

/// <summary>A database in this build's shape that is gone when the work is over, however it ended.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly IScratchServer _server;
    private readonly string _name;
    private NpgsqlDataSource? _dataSource;

    private ScratchDatabase(IScratchServer server, string name) => (_server, _name) = (server, name);

    public NpgsqlDataSource DataSource => _dataSource!;

    /// <param name="server">Where; it goes with the database.</param>
    /// <param name="options">How to use it.</param>
    /// <param name="clock">Dates its name.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task<ScratchDatabase> CreateAsync(
        IScratchServer server, DatabaseOptions options, TimeProvider clock, CancellationToken ct)
    {
        var database = new ScratchDatabase(server, ScratchName.New(clock));
        try
        {
            var connectionString = await server.CreateDatabaseAsync(database._name, ct);
            database._dataSource = SlaBuddyDataSource.Create(connectionString, options);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_dataSource is not null) await _dataSource.DisposeAsync();
        try
        {
            await _server.DropDatabaseAsync(_name);
        }
        catch (NpgsqlException)
        {
            // The server is gone or never was; what it still holds, the next run clears away.
        }

        await _server.DisposeAsync();
    }
}
