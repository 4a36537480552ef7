using Dapper;
using Npgsql;

namespace SlaBuddy.Bench.Databases;

/// <summary>A database of one repeat's own. Each client has a connection; nothing is pooled.</summary>
internal sealed class BenchDatabase(BenchCluster cluster, string name) : IAsyncDisposable
{
    private const int TimeoutSeconds = 600;

    public string Name { get; } = name;

    public string ConnectionString { get; } =
        cluster.ConnectionStringTo(name) + $";Pooling=false;Command Timeout={TimeoutSeconds}";

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    public async Task ExecuteAsync(string sql, CancellationToken ct, object? arguments = null)
    {
        await using var connection = await OpenAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: ct));
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken ct, object? arguments = null)
    {
        await using var connection = await OpenAsync(ct);
        return (await connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: ct)))!;
    }

    public async Task<IReadOnlyList<string>> ListAsync(string sql, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        return (await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: ct))).AsList();
    }

    public async ValueTask DisposeAsync() =>
        await cluster.ExecuteAsync($"drop database {Name} with (force)", CancellationToken.None);
}
