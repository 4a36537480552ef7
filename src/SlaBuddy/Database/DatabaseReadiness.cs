using Npgsql;
using SlaBuddy.Hosting;

namespace SlaBuddy.Database;

internal sealed class DatabaseReadiness(NpgsqlDataSource database) : IReadinessCheck
{
    public string Name => "database";

    public async Task<string?> FindMissingAsync(CancellationToken ct)
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            await command.ExecuteScalarAsync(ct);
            return null;
        }
        catch (NpgsqlException)
        {
            return "does not answer";
        }
    }
}
