using SlaBuddy.Api.Access;

namespace SlaBuddy.CommandLine.Keys;

/// <summary>What the commands on keys ask of the database.</summary>
internal sealed class KeyDatabase(CommandDatabase database)
{
    public Task RequireMigratedAsync(CancellationToken ct) => database.RequireMigratedAsync(ct);

    public Task CreateAsync(ApiKeyText key, string name, string[] scopes, DateTimeOffset? expiresAt, string by, CancellationToken ct) =>
        database.ValueAsync<object>("select sla.create_api_key(@KeyId, @name, @hash, @scopes, @expiresAt, @by)",
            new { key.KeyId, name, hash = key.Hash(), scopes, expiresAt, by }, ct);

    /// <summary>False: there is no such key.</summary>
    public Task<bool> RevokeAsync(string keyId, string by, CancellationToken ct) =>
        database.ValueAsync<bool>("select sla.revoke_api_key(@keyId, @by)", new { keyId, by }, ct);

    public Task<IReadOnlyList<KeyLine>> ListAsync(CancellationToken ct) => database.RowsAsync<KeyLine>(
        """
        select key_id, name, scopes, created_at, expires_at, revoked_at, last_used_at
          from sla.api_access
         order by created_at, key_id
        """, null, ct);
}
