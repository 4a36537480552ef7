using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Hosting;

namespace SlaBuddy.Delivery;

/// <summary>The outbox as the database keeps it: claim, begin, and say what became of it.</summary>
internal sealed class Outbox(NpgsqlDataSource database, Instance instance, IOptions<DeliveryOptions> options)
{
    /// <summary>Longer than a post may take with its time-out, shorter than anybody would wait for a dead sender.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>What is due, as much as each way has room for; ways that are not named get nothing.</summary>
    public async Task<IReadOnlyList<ClaimedNotification>> ClaimAsync(IReadOnlyDictionary<Way, int> room, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<ClaimedNotification>(new CommandDefinition(
            """
            select notification_id as NotificationId, epoch as Epoch, key as Key, kind as Kind, state as State,
                   team_id as TeamId, channel_id as ChannelId, thread_ts as ThreadTs, to_user_id as ToUserId,
                   attempt as Attempt, attempt_at as AttemptAt, content as Content, way as GoesBy
              from sla.claim_notifications(@Name, @Lease, @most, @ways::jsonb)
            """, new { instance.Name, Lease, most = room.Values.Sum(), ways = Ways(room) }, cancellationToken: ct))).AsList();
    }

    /// <summary>Committed right before the post; false when it must not be posted any more.</summary>
    public async Task<bool> BeginSendingAsync(ClaimedNotification claimed, string channelId, string? threadTs,
        CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select sla.begin_sending(@NotificationId, @Epoch, @channelId, @threadTs)",
            new { claimed.NotificationId, claimed.Epoch, channelId, threadTs }, cancellationToken: ct));
    }

    public Task RecordSentAsync(ClaimedNotification claimed, string channelId, string? ts, CancellationToken ct) =>
        CallAsync("select sla.record_sent(@NotificationId, @channelId, @ts)",
            new { claimed.NotificationId, channelId, ts }, ct);

    /// <summary>Refused for certain; tried again after <paramref name="retryAfter"/>, or given up when null.</summary>
    public Task RecordRefusedAsync(ClaimedNotification claimed, string error, TimeSpan? retryAfter, CancellationToken ct) =>
        CallAsync("select sla.record_refused(@NotificationId, @Epoch, @error, @retryAfter)",
            new { claimed.NotificationId, claimed.Epoch, error, retryAfter }, ct);

    public Task RecordUncertainAsync(ClaimedNotification claimed, string error, CancellationToken ct) =>
        CallAsync("select sla.record_uncertain(@NotificationId, @Epoch, @error)",
            new { claimed.NotificationId, claimed.Epoch, error }, ct);

    public Task RecordMissedAsync(ClaimedNotification claimed, CancellationToken ct) =>
        CallAsync("select sla.record_missed(@NotificationId, @Epoch)",
            new { claimed.NotificationId, claimed.Epoch }, ct);

    private string Ways(IReadOnlyDictionary<Way, int> room) => JsonSerializer.Serialize(room.ToDictionary(
        each => JsonNamingPolicy.SnakeCaseLower.ConvertName(each.Key.ToString()),
        each => new { most = each.Value, every = LaneOf(each.Key).Every.TotalSeconds, burst = LaneOf(each.Key).Burst }));

    private LaneOptions LaneOf(Way way) => options.Value.Of(way);

    private async Task CallAsync(string sql, object arguments, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: ct));
    }
}
