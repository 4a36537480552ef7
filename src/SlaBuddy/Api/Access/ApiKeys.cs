using Dapper;
using Npgsql;

namespace SlaBuddy.Api.Access;

/// <summary>The keys as the database keeps them.</summary>
internal sealed class ApiKeys(NpgsqlDataSource database)
{
    public async Task<ApiKey?> FindAsync(string keyId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<ApiKey>(new CommandDefinition(
            "select key_id, name, secret_sha256, scopes, state from sla.find_api_key(@keyId)", new { keyId },
            cancellationToken: ct));
    }

    public async Task NoteUsedAsync(string keyId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "select sla.note_api_key_used(@keyId)", new { keyId }, cancellationToken: ct));
    }
}
