using Npgsql;

namespace SlaBuddy.Database.Migrations;

/// <summary>Runs one script and, when Postgres refuses it, names the file and the line.</summary>
internal sealed class ScriptRunner(NpgsqlConnection connection, int timeoutSeconds)
{
    // The server splits the script, not the driver: it knows its own grammar, and its errors say where in the file.
    private const string Execute =
        """
        select set_config('sla_buddy.script', @script, true);
        do $$ begin execute current_setting('sla_buddy.script'); end $$
        """;

    public async Task RunAsync(DatabaseScript script, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Execute, connection) { CommandTimeout = timeoutSeconds };
        command.Parameters.AddWithValue("script", script.Sql);
        try
        {
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException refusal) when (!IsViewShape(script, refusal))
        {
            throw Explain(script, refusal);
        }
    }

    /// <summary>A view's columns changed, which "create or replace" does not allow.</summary>
    public static bool IsViewShape(DatabaseScript script, PostgresException refusal) =>
        script.IsView && refusal.SqlState == PostgresErrorCodes.InvalidTableDefinition;

    private static DatabaseFaultException Explain(DatabaseScript script, PostgresException refusal)
    {
        var remedy = refusal.SqlState switch
        {
            PostgresErrorCodes.InsufficientPrivilege =>
                "Let the service's role own the schema sla, or run the command migrate once as a role that may.",
            PostgresErrorCodes.InvalidFunctionDefinition when !script.IsMigration =>
                "A changed signature is a migration: drop the old function there.",
            _ => "Nothing was changed; correct the script and start again.",
        };
        return new DatabaseFaultException(
            $"{Place(script, refusal)}: {refusal.MessageText} ({refusal.SqlState}).", remedy, refusal);
    }

    private static string Place(DatabaseScript script, PostgresException refusal)
    {
        // Without a position it failed while running, or inside a function that the script called.
        if (refusal.InternalPosition < 1 || refusal.InternalQuery != script.Sql) return script.Path;
        var before = script.Sql.AsSpan(0, Math.Min(refusal.InternalPosition - 1, script.Sql.Length));
        return $"{script.Path}, line {1 + before.Count('\n')}";
    }
}
