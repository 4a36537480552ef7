using System.Text.Json;
using Dapper;
using Npgsql;

namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Brings deliveries to the database: messages in one call, then in another what names a ticket.</summary>
internal sealed class Intake(EngineWorld world)
{
    private const string Store = "select sla.store_messages('T1', 'event', @messages::jsonb)";

    private const string Call =
        """
        select case e.kind
                 when 'Paused' then sla.pause_ticket(h.ticket_id, e.detail, e.at, e.source, null, e.until_at)::text
                 when 'Resumed' then sla.resume_ticket(h.ticket_id, e.detail, e.at, e.source)::text
                 when 'Resolved' then sla.resolve_ticket(h.ticket_id, e.at, e.source, null, 'by phone')::text
                 when 'RecordedReply' then sla.record_reply(h.ticket_id, e.at, e.source)::text
                 when 'FactsChanged' then
                   sla.change_facts(h.ticket_id, jsonb_build_object('tier', e.detail), e.at, e.source)::text
               end
          from jsonb_to_recordset(@calls::jsonb) as e(position int, kind text, channel_id text, thread_ts text,
            detail text, at timestamptz, until_at timestamptz, source text)
          join sla.ticket_thread h using (channel_id, thread_ts)
         order by h.ticket_id, e.position
        """;

    public async Task HearAsync(Delivery[] heard)
    {
        await StoreAsync(heard);
        await CallAsync(heard);
    }

    /// <summary>The second connection begins while the first has stored its part and not committed.</summary>
    public async Task HearOnTwoConnectionsAsync(Delivery[] heard)
    {
        var bySecond = heard.ToLookup(each => each.Happening.Heard.OnSecondConnection);
        await using var first = await world.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await first.BeginTransactionAsync();
        await StoreAsync(first, bySecond[false]);
        var second = StoreAsync(bySecond[true]);
        await DoneOrWaitingAsync(second);
        await transaction.CommitAsync();
        await second;
        await Task.WhenAll(CallAsync(bySecond[false]), CallAsync(bySecond[true]));
    }

    private async Task StoreAsync(IEnumerable<Delivery> heard)
    {
        await using var connection = await world.Database.DataSource.OpenConnectionAsync();
        await StoreAsync(connection, heard);
    }

    private async Task CallAsync(IEnumerable<Delivery> heard)
    {
        await using var connection = await world.Database.DataSource.OpenConnectionAsync();
        await CallAsync(connection, heard);
    }

    private static Task StoreAsync(NpgsqlConnection connection, IEnumerable<Delivery> heard) => connection.ExecuteAsync(
        Store,
        new { messages = JsonSerializer.Serialize(heard.Where(each => each.Happening.IsMessage).Select(Message)) });

    private static Task CallAsync(NpgsqlConnection connection, IEnumerable<Delivery> heard)
    {
        var calls = heard.Where(each => !each.Happening.IsMessage).Select((each, position) => new
        {
            position,
            kind = each.Happening.Kind.ToString(),
            channel_id = each.Channel,
            thread_ts = each.ThreadTs,
            detail = each.Happening.Detail,
            at = each.At,
            until_at = each.UntilAt,
            source = $"call:{each.Position:00}",
        });
        return connection.ExecuteAsync(Call, new { calls = JsonSerializer.Serialize(calls) });
    }

    private static object Message(Delivery heard) => new
    {
        channel_id = heard.Channel,
        ts = heard.Ts,
        thread_ts = heard.ThreadTs,
        user_id = heard.Happening.Kind switch
        {
            HappeningKind.AgentReply => EngineWorld.Ben,
            HappeningKind.AgentMention => EngineWorld.Ana,
            HappeningKind.ColleagueMessage => EngineWorld.Ivo,
            HappeningKind.CustomerMention => "USTRANGER",
            _ => EngineWorld.Carla,
        },
        text = heard.Happening.Kind is HappeningKind.AgentMention or HappeningKind.CustomerMention
            ? EngineWorld.Mention
            : "words",
    };

    private async Task DoneOrWaitingAsync(Task storing)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        const string Waiting =
            "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
        while (!storing.IsCompleted && !await world.ScalarAsync<bool>(Waiting))
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
