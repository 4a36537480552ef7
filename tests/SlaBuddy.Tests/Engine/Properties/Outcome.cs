namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>
/// What a database holds of its tickets, without the numbers that tell in which order they came, and without what the
/// engine has told so far.
/// </summary>
internal static class Outcome
{
    private const string Tickets =
        """
        select h.channel_id || ' ' || h.thread_ts as thread,
               (to_jsonb(t) - 'ticket_id')::text as ticket,
               (select jsonb_agg(to_jsonb(k) - '{ticket_id,event_id}'::text[] order by k.cycle, k.level)
                  from sla.escalation_task k
                 where k.ticket_id = t.ticket_id)::text as tasks,
               (select jsonb_agg(to_jsonb(m) - '{ticket_id,warned,breach_told}'::text[] order by m.cycle, m.metric)
                  from sla.sla_timer m
                 where m.ticket_id = t.ticket_id)::text as timers,
               (select jsonb_agg(to_jsonb(e) - '{ticket_id,event_id,recorded_at}'::text[] order by e.at, e.source)
                  from sla.ticket_event e
                 where e.ticket_id = t.ticket_id)::text as events
          from sla.ticket t
          join sla.ticket_thread h using (ticket_id)
        """;

    public static Task EqualAsync(EngineWorld expected, EngineWorld actual) =>
        EqualAsync(expected, actual, outcome => outcome with { Events = "" });

    /// <summary>The customer's clock alone, whatever became of the ladder.</summary>
    public static Task SameTimersAsync(EngineWorld expected, EngineWorld actual) =>
        EqualAsync(expected, actual, outcome => outcome with { Ticket = "", Tasks = null, Events = "" });

    private static async Task EqualAsync(
        EngineWorld expected, EngineWorld actual, Func<TicketOutcome, TicketOutcome> compared)
    {
        var theirs = (await actual.QueryAsync<TicketOutcome>(Tickets)).ToDictionary(each => each.Thread);
        var ours = await expected.QueryAsync<TicketOutcome>(Tickets);
        Assert.Equal(ours.Select(each => each.Thread).Order(), theirs.Keys.Order());
        var different = ours.Where(each => compared(each) != compared(theirs[each.Thread])).ToArray();
        if (different.Length == 0) return;
        Assert.Fail(
            $"{different.Length} of {ours.Count} tickets ended differently, the first in {different[0].Thread}:"
            + different[0].Against(theirs[different[0].Thread]));
    }
}
