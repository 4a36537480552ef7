using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Engine;
using SlaBuddy.Roster;
using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>
/// Where both roads in end: every message of a watched channel becomes one row of <c>slack_watcher</c>, and the
/// database's trigger makes of it what it means.
/// </summary>
internal sealed class Inbox(NpgsqlDataSource database, PersonDirectory people, Doorbell doorbell, IntakeMeter meter)
{
    private const int BatchSize = 500;

    /// <summary>Stores what was heard; returns how many messages were new.</summary>
    public async Task<int> StoreAsync(string teamId, string channelId, Road road, IReadOnlyCollection<MessageEvent> heard,
        CancellationToken ct)
    {
        var usable = heard.Where(message => !string.IsNullOrEmpty(message.Ts)).ToArray();
        if (usable.Length == 0) return 0;

        // Who wrote decides what a message means, so people are known before their messages are.
        await people.EnsureAsync(usable.Select(message => message.User).OfType<string>().Distinct().ToArray(), ct);

        var stored = 0;
        await using var connection = await database.OpenConnectionAsync(ct);
        foreach (var batch in usable.Select(message => InboxMessage.From(channelId, message)).Chunk(BatchSize))
        {
            stored += await connection.ExecuteScalarAsync<int>(new CommandDefinition(
                "select sla.store_messages(@teamId, @heardBy, @messages::jsonb)",
                new { teamId, heardBy = road.ToString().ToLowerInvariant(), messages = JsonSerializer.Serialize(batch) },
                cancellationToken: ct));
            if (batch.Any(message => message.EditedTs is not null))
                await RecordEditsAsync(connection, teamId, batch, ct);
        }
        if (stored == 0) return stored;
        meter.CountStored(road, stored);
        doorbell.Ring();
        return stored;
    }

    /// <summary>A message is gone from Slack, since <paramref name="at"/> as far as that was told.</summary>
    public async Task DeleteAsync(string teamId, string channelId, string ts, DateTimeOffset? at, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var tickets = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select sla.record_deletions(@teamId, @deletions::jsonb)",
            new { teamId, deletions = JsonSerializer.Serialize(new[] { new { channel_id = channelId, ts, at } }) },
            cancellationToken: ct));
        if (tickets > 0) doorbell.Ring();
    }

    private static Task RecordEditsAsync(NpgsqlConnection connection, string teamId, InboxMessage[] batch,
        CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(
            "select sla.record_edits(@teamId, @messages::jsonb)",
            new { teamId, messages = JsonSerializer.Serialize(batch.Where(message => message.EditedTs is not null)) },
            cancellationToken: ct));
}
