using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Backtest.Export;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Roster;
using SlaBuddy.Slack;

namespace SlaBuddy.Backtest;

/// <summary>
/// Lets the engine live through an export: the same inbox, trigger and fold as in the service, with a clock that stands
/// where the export ends.
/// </summary>
internal sealed class Replay(NpgsqlDataSource database, IProgress<BacktestStep> progress)
{
    private const string Team = "T0BACKTEST";

    // A bot nobody can have mentioned: what a year without it would have been is the question.
    private const string Bot = "U0BACKTEST";
    private const string Judging = "Judging messages";
    private const int BatchSize = 1000;

    /// <exception cref="BacktestFaultsException">The database refuses a rule or a pattern of the file.</exception>
    public async Task RunAsync(
        TeamConfiguration team, IReadOnlyList<ChosenChannel> channels, IReadOnlyList<string> agents,
        IReadOnlyList<User> people, IReadOnlyList<DatedMessage> messages, DateTimeOffset end, string appliedBy,
        CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await CheckSyntaxAsync(team, connection, ct);
        // Watched from before the first message: no level may count as due before anybody looked.
        await MoveClockAsync(connection, Instant(messages[0].At).AddSeconds(-1), ct);
        await SetUpAsync(connection, team, channels, agents, people, appliedBy, ct);
        await MoveClockAsync(connection, end, ct);
        // Business hours were laid out around the first message; the last one may be years later.
        await CallAsync(connection, "select sla.expand_calendars()", new { }, ct);
        var done = 0;
        foreach (var batch in messages.Chunk(BatchSize))
        {
            progress.Report(new(Judging, done, messages.Count));
            await CallAsync(connection, "select sla.store_messages(@Team, 'import', @json::jsonb)",
                new { Team, json = JsonSerializer.Serialize(batch.Select(dated => dated.Message)) }, ct);
            done += batch.Length;
        }

        progress.Report(new(Judging, done, messages.Count));
    }

    public static DateTimeOffset Instant(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    private static async Task CheckSyntaxAsync(TeamConfiguration team, NpgsqlConnection connection, CancellationToken ct)
    {
        var faults = new StartupFaults();
        await DatabaseSyntax.CheckAsync(team, connection, faults, ct);
        if (faults.AnyFatal) throw new BacktestFaultsException(faults.All);
    }

    private static async Task SetUpAsync(
        NpgsqlConnection connection, TeamConfiguration team, IReadOnlyList<ChosenChannel> channels,
        IReadOnlyList<string> agents, IReadOnlyList<User> people, string appliedBy, CancellationToken ct)
    {
        var resolved = new ResolvedConfiguration(team, [.. channels.Select(channel => channel.ToWatch())],
            new Dictionary<string, ResolvedTarget>(), new(Configured: true, [], agents), OpsChannelId: null);
        await CallAsync(connection, "select sla.record_installation(@Team, null, @Bot, null, null, null)",
            new { Team, Bot }, ct);
        await CallAsync(connection, "select sla.apply_configuration(@Team, @json::jsonb, @appliedBy)",
            new { Team, json = AppliedConfiguration.From(resolved).ToJson(), appliedBy }, ct);
        await CallAsync(connection, "select sla.record_agents(@Team, @agents, 'list', sla.now())",
            new { Team, agents = agents.ToArray() }, ct);
        // Of people nothing is told but which of them are machines: everybody else is an agent or a customer.
        var bots = people.Select(PersonRow.From).Where(it => it.IsBot && !agents.Contains(it.UserId))
            .Select(it => new PersonRow(it.UserId, it.Name, null, null, null, IsBot: true, false, false, false));
        await CallAsync(connection, "select sla.record_people(@Team, @json::jsonb)",
            new { Team, json = JsonSerializer.Serialize(bots) }, ct);
    }

    private static Task MoveClockAsync(NpgsqlConnection connection, DateTimeOffset at, CancellationToken ct) =>
        CallAsync(connection, "select sla.move_clock(@at)", new { at }, ct);

    private static Task CallAsync(NpgsqlConnection connection, string sql, object arguments, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: ct));
}
