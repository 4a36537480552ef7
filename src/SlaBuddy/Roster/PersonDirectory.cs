using System.Collections.Concurrent;
using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>
/// Keeps <c>sla.person</c> current. Everybody is read at start and once a day; who writes meanwhile and is not known
/// yet is asked for before the message is judged.
/// </summary>
internal sealed partial class PersonDirectory(ISlackApiClient slack, NpgsqlDataSource database,
    Installation installation, TimeProvider clock, ILogger<PersonDirectory> logger) : IColleagueDirectory
{
    private const int BatchSize = 500;
    private const int AtOnce = 4;

    /// <summary>Slack waits three seconds for our acknowledgement, and storing the message takes its share.</summary>
    private static readonly TimeSpan PatiencePerRound = TimeSpan.FromSeconds(2);

    /// <summary>Whom Slack would not tell us about is not asked for with every message.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _refused = new(StringComparer.Ordinal);
    private volatile Colleagues? _colleagues;

    /// <summary>Reads everybody; returns how many changed.</summary>
    /// <exception cref="SlackException">Slack did not tell.</exception>
    public async Task<int> SyncAsync(CancellationToken ct)
    {
        var users = new List<User>();
        await foreach (var user in slack.Users.List(ct)) users.Add(user);

        var changed = await RecordAsync(users, ct);
        _colleagues = Colleagues.Among(users, installation, clock.GetUtcNow());
        LogSynced(users.Count, changed);
        return changed;
    }

    /// <summary>
    /// Asks Slack for those nobody told us about. A failure is logged and the person stays unknown: the message is
    /// worth more than the name.
    /// </summary>
    public async Task EnsureAsync(IReadOnlyCollection<string> userIds, CancellationToken ct)
    {
        var unknown = await UnknownAmongAsync(userIds, ct);
        if (unknown.Count == 0) return;

        var rounds = Math.Ceiling((double)unknown.Count / AtOnce);
        using var late = new CancellationTokenSource(PatiencePerRound * rounds, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        var found = new ConcurrentBag<User>();
        try
        {
            await Parallel.ForEachAsync(unknown,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop.Token },
                async (userId, stopping) => await TryReadAsync(userId, found, stopping));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            LogTooLate(unknown.Count - found.Count);
            var told = found.Select(user => user.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var userId in unknown.Where(id => !told.Contains(id))) _refused[userId] = clock.GetUtcNow();
        }
        await RecordAsync(found, ct);
    }

    /// <summary>Slack told of this person by itself.</summary>
    public Task TakeAsync(User user, CancellationToken ct) => RecordAsync([user], ct);

    public async Task<Colleagues> ColleaguesAsync(TimeSpan notOlderThan, CancellationToken ct)
    {
        if (_colleagues is { } known && clock.GetUtcNow() - known.ReadAt <= notOlderThan) return known;
        try
        {
            await SyncAsync(ct);
        }
        catch (SlackException fault) when (_colleagues is not null)
        {
            LogNotSynced(fault);
        }
        return _colleagues!;
    }

    private async Task TryReadAsync(string userId, ConcurrentBag<User> found, CancellationToken ct)
    {
        try
        {
            found.Add(await slack.Users.Info(userId, ct));
        }
        catch (SlackException fault)
        {
            _refused[userId] = clock.GetUtcNow();
            LogStaysUnknown(userId, fault);
        }
    }

    private async Task<IReadOnlyList<string>> UnknownAmongAsync(
        IReadOnlyCollection<string> userIds, CancellationToken ct)
    {
        var asked = userIds.Where(id => !_known.ContainsKey(id)).Where(MayAsk).ToArray();
        if (asked.Length == 0) return [];

        await using var connection = await database.OpenConnectionAsync(ct);
        var unknown = (await connection.QueryAsync<string>(new CommandDefinition(
            "select sla.unknown_people(@TeamId, @asked)", new { installation.TeamId, asked },
            cancellationToken: ct))).AsList();
        foreach (var known in asked.Except(unknown, StringComparer.Ordinal)) _known[known] = true;
        return unknown;
    }

    private bool MayAsk(string userId) =>
        !_refused.TryGetValue(userId, out var refusedAt) || clock.GetUtcNow() - refusedAt >= AskAgainAfter;

    private async Task<int> RecordAsync(IReadOnlyCollection<User> users, CancellationToken ct)
    {
        var changed = 0;
        foreach (var batch in users.Where(user => user.Id.Length > 0).Select(PersonRow.From).Chunk(BatchSize))
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            changed += await connection.ExecuteScalarAsync<int>(new CommandDefinition(
                "select sla.record_people(@TeamId, @people::jsonb)",
                new { installation.TeamId, people = JsonSerializer.Serialize(batch) }, cancellationToken: ct));
            foreach (var person in batch)
            {
                _known[person.UserId] = true;
                _refused.TryRemove(person.UserId, out _);
            }
        }
        return changed;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack told of {People} people; {Changed} were news")]
    private partial void LogSynced(int people, int changed);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The people could not be read again; those known from before stay")]
    private partial void LogNotSynced(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{UserId} stays unknown for now and counts as a customer unless listed as an agent")]
    private partial void LogStaysUnknown(string userId, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack took too long to tell of {People} people; they stay unknown for now")]
    private partial void LogTooLate(int people);
}
