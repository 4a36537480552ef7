using Dapper;
using Npgsql;
using SlaBuddy.Bench.Databases;

namespace SlaBuddy.Bench.Parts;

/// <summary>A way into the inbox: the service's function, or the bare table with its trigger.</summary>
internal sealed record IntakeWay(
    string Name, Func<IReadOnlyList<SlackMessage>, object> Prepare, string Sql)
{
    public static IReadOnlyList<IntakeWay> All { get; } =
    [
        new("store_messages",
            messages => new { messages = SlackJson.Of(messages) },
            "select sla.store_messages('T1', 'event', @messages::jsonb)"),
        new("INSERT into slack_watcher",
            messages => new
            {
                channels = messages.Select(each => each.ChannelId).ToArray(),
                instants = messages.Select(each => each.Ts).ToArray(),
                users = messages.Select(each => each.UserId).ToArray(),
                texts = messages.Select(each => each.Text).ToArray(),
            },
            """
            insert into sla.slack_watcher
              (team_id, channel_id, ts, thread_ts, posted_at, user_id, text, heard_by, heard_at)
            select 'T1', m.channel_id, m.ts, m.ts, sla.ts_to_instant(m.ts), m.user_id, m.text, 'event', sla.now()
              from unnest(@channels, @instants, @users, @texts) as m(channel_id, ts, user_id, text)
            """),
    ];

    public Task SendAsync(NpgsqlConnection connection, object batch, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(Sql, batch, cancellationToken: ct));
}
