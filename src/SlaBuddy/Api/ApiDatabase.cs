using System.Text.Json;
using Dapper;
using Npgsql;

namespace SlaBuddy.Api;

/// <summary>Asks the database's functions, whose answers are JSON in the words of the API.</summary>
internal sealed class ApiDatabase(NpgsqlDataSource database)
{
    /// <summary>Longer than this nobody waits for an answer.</summary>
    public const int PatienceInSeconds = 10;

    public async Task<T?> FindAsync<T>(string sql, object arguments, CancellationToken ct) where T : class
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var json = await connection.ExecuteScalarAsync<string?>(
            new CommandDefinition(sql, arguments, commandTimeout: PatienceInSeconds, cancellationToken: ct));
        return json is null ? null : Parse<T>(json);
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object arguments, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<string>(
            new CommandDefinition(sql, arguments, commandTimeout: PatienceInSeconds, cancellationToken: ct));
        return [.. rows.Select(Parse<T>)];
    }

    public async Task<T?> ScalarAsync<T>(string sql, object arguments, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<T>(
            new CommandDefinition(sql, arguments, commandTimeout: PatienceInSeconds, cancellationToken: ct));
    }

    public static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, ApiJson.Options)!;
}
