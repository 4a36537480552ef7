using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.CommandLine;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Database;

namespace SlaBuddy.Doctor.People;

/// <summary><c>doctor --person</c>: who somebody is to the service at an instant, and why, as the database judges it.</summary>
internal sealed class PersonCase(DoctorDatabase database, DatabaseAddress address)
{
    /// <returns>0 when somebody was found, otherwise 1.</returns>
    /// <exception cref="DatabaseFaultException">The database does not answer, or lacks the function.</exception>
    public async Task<int> TellAsync(string written, DateTimeOffset at, TextWriter output, CancellationToken ct)
    {
        var found = await ExplainAsync(written.Trim(), at, ct);
        if (found.Count == 0)
        {
            await output.WriteLineAsync($"Nobody here is {written}. Write an e-mail address, a member id (U…) or a name as in "
                + "Slack; the service learns of people when it starts, and of each newcomer with their first message.");
            return ExitCode.No;
        }
        foreach (var person in found) await output.WriteLineAsync(PersonWording.Of(person));
        return ExitCode.Fine;
    }

    private async Task<IReadOnlyList<PersonExplanation>> ExplainAsync(string written, DateTimeOffset at, CancellationToken ct)
    {
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(ct);
            var told = await connection.QueryAsync<string>(new CommandDefinition(
                "select sla.explain_person(f.team_id, f.user_id, @at) from sla.find_people(@written) f",
                new { written, at = at.ToUniversalTime() }, cancellationToken: ct));
            return [.. told.Select(json => JsonSerializer.Deserialize<PersonExplanation>(json, AppliedPolicies.Json)!)];
        }
        catch (PostgresException refusal)
        {
            throw DatabaseFaultException.Refused(address, refusal, "Bring it up to date with \"SlaBuddy migrate\".");
        }
        catch (Exception fault) when (DatabaseFaultException.IsUnreachable(fault))
        {
            throw database.IsPrivate
                ? DatabaseFaultException.Unreachable(address, fault,
                    "The private Postgres runs with the service; start it with \"SlaBuddy serve\" and ask again.")
                : DatabaseFaultException.Unreachable(address, fault);
        }
    }
}
