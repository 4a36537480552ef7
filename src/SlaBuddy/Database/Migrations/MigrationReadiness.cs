using Npgsql;
using SlaBuddy.Hosting;

namespace SlaBuddy.Database.Migrations;

internal sealed class MigrationReadiness(NpgsqlDataSource database, DatabaseSource source) : IReadinessCheck
{
    public string Name => "migrations";

    public async Task<string?> FindMissingAsync(CancellationToken ct)
    {
        try
        {
            await using var command = database.CreateCommand("select version from sla.schema_migration");
            await using var rows = await command.ExecuteReaderAsync(ct);
            var applied = new HashSet<int>();
            while (await rows.ReadAsync(ct)) applied.Add(rows.GetInt32(0));
            var missing = source.Migrations.Where(script => !applied.Contains(script.Version)).ToList();
            return missing.Count == 0 ? null : $"not applied: {string.Join(", ", missing.Select(each => each.Name))}";
        }
        catch (PostgresException)
        {
            return "none was applied";
        }
        catch (NpgsqlException)
        {
            return "unknown, since the database does not answer";
        }
    }
}
