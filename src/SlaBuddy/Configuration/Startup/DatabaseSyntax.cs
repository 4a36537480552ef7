using Dapper;
using Npgsql;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Startup;

/// <summary>
/// Lets Postgres read what is written in its own languages: rules' conditions, facts' patterns, and calendars' zones.
/// </summary>
internal static class DatabaseSyntax
{
    public static async Task CheckAsync(
        TeamConfiguration team, NpgsqlConnection connection, StartupFaults faults, CancellationToken ct)
    {
        foreach (var rule in team.Rules.Where(rule => rule.When is not null))
            await CheckAsync(rule, connection, faults, ct);

        // Both sides bring time zones of their own.
        foreach (var calendar in team.Calendars)
            if (await RefusalOfAsync("select timestamptz 'epoch' at time zone @text", calendar.Zone, connection, ct)
                is { } refusal)
                faults.Fatal(calendar.Place, $"Postgres refuses the zone of {calendar.Id}: {refusal}.",
                    "Write another name of the same zone, or bring the database's time zones up to date.");

        foreach (var pattern in team.Channels.SelectMany(channel => channel.FactPatterns.Values).Distinct())
            if (await RefusalOfAsync("select regexp_match('', @text, 'in')", pattern.Expression, connection, ct)
                is { } refusal)
                faults.Fatal(pattern.Place, $"This pattern is no regular expression: {refusal}.",
                    "Put a backslash before signs that stand for themselves, such as \\* and \\(.");
    }

    private static async Task CheckAsync(
        RuleSettings rule, NpgsqlConnection connection, StartupFaults faults, CancellationToken ct)
    {
        if (await RefusalOfAsync("select @text::jsonpath::text", rule.When!, connection, ct) is { } refusal)
            faults.Fatal(rule.Place, $"This condition is not SQL/JSON path: {refusal}.",
                "Write it like $.tier == \"enterprise\" && $.priority == \"urgent\".");
        // Of a ticket without facts a predicate is false or unknown; what is no predicate has no single answer at all,
        // and @@ would take that for "no match" for ever.
        else if (await RefusalOfAsync("select jsonb_path_match('{}', @text::jsonpath)", rule.When!, connection, ct)
            is { } noPredicate)
            faults.Fatal(rule.Place, $"This is no condition: {noPredicate}.",
                "Compare a fact with something: $.tier == \"enterprise\".");
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
            or PostgresErrorCodes.UndefinedObject
            || refusal.SqlState.StartsWith("22", StringComparison.Ordinal))
        {
            return refusal.MessageText;
        }
    }
}
