using Dapper;
using Npgsql;

namespace SlaBuddy.Backtest.Scratch;

/// <summary>A connection to a server as a whole, for making and dropping databases on it.</summary>
internal sealed class ServerConsole(NpgsqlConnection connection) : IAsyncDisposable
{
    private const int TimeoutSeconds = 60;

    public static async Task<ServerConsole> OpenAsync(string connectionString, CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(ct);
        return new ServerConsole(connection);
    }

    public async Task<IReadOnlyList<string>> DatabasesAsync(string prefix, CancellationToken ct) =>
        (await connection.QueryAsync<string>(new CommandDefinition(
            "select datname from pg_database where starts_with(datname, @prefix)", new { prefix },
            commandTimeout: TimeoutSeconds, cancellationToken: ct))).AsList();

    /// <summary>Names are our own and consist of lower-case letters, digits and _.</summary>
    public Task ExecuteAsync(string sql, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(sql, commandTimeout: TimeoutSeconds, cancellationToken: ct));

    public async Task DropAbandonedAsync(TimeProvider clock, CancellationToken ct)
    {
        foreach (var name in await DatabasesAsync(ScratchName.Prefix, ct))
            if (ScratchName.IsAbandoned(name, clock)) await ExecuteAsync($"drop database if exists {name} with (force)", ct);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
