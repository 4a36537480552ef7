using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;

namespace SlaBuddy.Doctor.Checks;

/// <summary>Whether the rules fit the channels: each channel should have a rule, and each rule a channel.</summary>
internal sealed class PoliciesCheck(Examination examination, DoctorDatabase database, StateReader states) : IDoctorCheck
{
    public string Subject => "Policies";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (examination.Team is not { } team) return [new(FindingState.NotChecked, Subject, "Needs the file.")];
        var fits = await database.AskAsync(connection => CompareAsync(team, connection, ct), ct);
        if (fits is null)
            return [new(FindingState.NotChecked, Subject, "Needs the database, which reads the rules' conditions.")];

        Finding[] findings =
        [
            .. team.Channels.Select((channel, c) => LookAt(channel, [.. team.Rules.Where((_, r) => fits[c][r])])),
            .. team.Rules.Where((rule, r) => IsIdle(rule, team) && fits.All(channel => !channel[r])).Select(Idle),
        ];
        return await states.ReadAsync(ct) is { WithoutPolicy: > 0 and var count }
            ? [.. findings, WithoutPolicy(count)]
            : findings;
    }

    // A predicate is all that Postgres is asked for: no table, so that no migration need have run.
    private static async Task<bool[][]> CompareAsync(
        TeamConfiguration team, NpgsqlConnection connection, CancellationToken ct)
    {
        var fits = new bool[team.Channels.Count][];
        for (var c = 0; c < fits.Length; c++)
            fits[c] = [.. await connection.QueryAsync<bool>(new CommandDefinition(
                "select coalesce(@facts::jsonb @@ rule::jsonpath, false) from unnest(@rules) with ordinality r(rule, n) order by n",
                new
                {
                    facts = JsonSerializer.Serialize(team.Channels[c].Facts),
                    rules = team.Rules.Select(rule => rule.When ?? "1 == 1").ToArray(),
                }, cancellationToken: ct))];
        return fits;
    }

    private Finding LookAt(ChannelSettings channel, RuleSettings[] fitting) => fitting switch
    {
        [var first, ..] => new(FindingState.Fine, Subject, $"{channel.Channel.Text} has the policy {first.Policy}."),
        _ => new(FindingState.Warning, Subject,
            $"{channel.Channel.Text}: no rule fits its facts, so a ticket that brings no more of them has no clock.",
            "Give the channel facts that a rule asks for, or end the rules with one without when."),
    };

    // Facts that come with tickets, through the API or from a classifier are not known here; nor are the published
    // rules anybody's mistake.
    private static bool IsIdle(RuleSettings rule, TeamConfiguration team) =>
        rule is { When: { } when, Place.Line: > 0 }
        && PredicateFacts.In(when).ToArray() is { Length: > 0 } asked
        && asked.All(fact => team.Channels.Any(channel => channel.Facts.ContainsKey(fact)))
        && !asked.Any(fact => team.Channels.Any(channel => channel.FactPatterns.ContainsKey(fact)));

    private Finding Idle(RuleSettings rule) => new(FindingState.Warning, Subject,
        $"{rule.Place}: this rule for {rule.Policy} fits no channel.", "Correct the condition or the channels' facts.");

    private Finding WithoutPolicy(int count) => new(FindingState.Warning, Subject,
        $"{count} tickets of the last 7 days have no policy and so no clock.",
        "The ops channel heard of each; give their facts a rule.");
}
