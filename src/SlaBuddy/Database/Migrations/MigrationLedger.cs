using Dapper;
using Npgsql;

namespace SlaBuddy.Database.Migrations;

/// <summary>What the database remembers of the scripts that were applied to it.</summary>
internal sealed class MigrationLedger(NpgsqlConnection connection, int timeoutSeconds)
{
    // "SLABUDDY" would be too long for a bigint's hex digits to spell; any constant that stays the same will do.
    private const long LockKey = 0x51_A8_0D_D7;

    /// <summary>Waits until no other instance migrates, then makes sure that the ledger's tables exist.</summary>
    public Task OpenAsync(CancellationToken ct) => ExecuteAsync(
        $"""
        select pg_advisory_xact_lock({LockKey});
        set local check_function_bodies = off;
        set local client_min_messages = warning;
        do $$
        begin
          -- "create schema if not exists" asks for the right to create one even where it exists.
          if to_regnamespace('sla') is null then
            create schema sla;
          end if;
        end $$;
        create table if not exists sla.schema_migration (
          version int primary key,
          name text not null,
          sha256 text not null,
          applied_at timestamptz not null default statement_timestamp()
        );
        create table if not exists sla.schema_object (
          path text primary key,
          sha256 text not null,
          applied_at timestamptz not null default statement_timestamp()
        )
        """,
        null,
        ct);

    public async Task<IReadOnlyList<AppliedMigration>> MigrationsAsync(CancellationToken ct) =>
        [.. await connection.QueryAsync<AppliedMigration>(Command(
            "select version, name, sha256, applied_at from sla.schema_migration order by version", null, ct))];

    public async Task<IReadOnlyDictionary<string, string>> ObjectsAsync(CancellationToken ct) =>
        (await connection.QueryAsync<(string Path, string Sha256)>(Command(
            "select path, sha256 from sla.schema_object", null, ct)))
        .ToDictionary(row => row.Path, row => row.Sha256, StringComparer.Ordinal);

    public Task RecordMigrationAsync(DatabaseScript script, CancellationToken ct) => ExecuteAsync(
        "insert into sla.schema_migration (version, name, sha256) values (@Version, @Name, @Sha256)",
        new { script.Version, script.Name, script.Sha256 },
        ct);

    public Task RecordObjectsAsync(IReadOnlyCollection<DatabaseScript> scripts, CancellationToken ct) => ExecuteAsync(
        """
        insert into sla.schema_object as known (path, sha256)
        select * from unnest(@Paths, @Hashes)
        on conflict (path) do update set sha256 = excluded.sha256, applied_at = excluded.applied_at
         where known.sha256 <> excluded.sha256
        """,
        new
        {
            Paths = scripts.Select(script => script.Path).ToArray(),
            Hashes = scripts.Select(script => script.Sha256).ToArray(),
        },
        ct);

    public Task ExecuteAsync(string sql, object? parameters, CancellationToken ct) =>
        connection.ExecuteAsync(Command(sql, parameters, ct));

    private CommandDefinition Command(string sql, object? parameters, CancellationToken ct) =>
        new(sql, parameters, commandTimeout: timeoutSeconds, cancellationToken: ct);
}
