using Dapper;
using Npgsql;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Lets Postgres read what is written in its own languages: rules' conditions and facts' patterns.</summary>
internal static class DatabaseSyntax
{
    public static async Task CheckAsync(
        TeamConfiguration team, NpgsqlConnection connection, StartupFaults faults, CancellationToken ct)
    {
        foreach (var rule in team.Rules.Where(rule => rule.When is not null))
            if (await RefusalOfAsync("select @text::jsonpath::text", rule.When!, connection, ct) is { } refusal)
                faults.Fatal(rule.Place.ToString(), $"This condition is not SQL/JSON path: {refusal}.",
                    "Write it like $.tier == \"enterprise\" && $.priority == \"urgent\".");

        foreach (var pattern in team.Channels.SelectMany(channel => channel.FactPatterns.Values).Distinct())
            if (await RefusalOfAsync("select regexp_match('', @text, 'in')", pattern.Expression, connection, ct)
                is { } refusal)
                faults.Fatal(pattern.Place.ToString(), $"This pattern is no regular expression: {refusal}.",
                    "Put a backslash before signs that stand for themselves, such as \\* and \\(.");
    }

    private static async Task<string?> RefusalOfAsync(
        string sql, string text, NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(sql, new { text }, cancellationToken: ct));
            return null;
        }
        catch (PostgresException refusal) when (refusal.SqlState is PostgresErrorCodes.SyntaxError
            or PostgresErrorCodes.InvalidRegularExpression
            || refusal.SqlState.StartsWith("22", StringComparison.Ordinal))
        {
            return refusal.MessageText;
        }
    }
}
