namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>What a database holds of its tickets, without the numbers that tell in which order they came.</summary>
internal static class Outcome
{
    private const string Tickets =
        """
        select h.channel_id || ' ' || h.thread_ts as thread,
               (to_jsonb(t) - '{ticket_id,facts}'::text[])::text as ticket,
               (select jsonb_agg(to_jsonb(k) - '{ticket_id,event_id}'::text[] order by k.cycle, k.level)
                  from sla.escalation_task k
                 where k.ticket_id = t.ticket_id)::text as tasks,
               null as timers,
               (select jsonb_agg(to_jsonb(e) - '{ticket_id,event_id,recorded_at}'::text[] order by e.at, e.source)
                  from sla.ticket_event e
                 where e.ticket_id = t.ticket_id)::text as events
          from sla.ticket t
          join sla.ticket_thread h using (ticket_id)
        """;

    public static async Task<IReadOnlyList<TicketOutcome>> OfAsync(EngineWorld world) =>
        await world.QueryAsync<TicketOutcome>(Tickets);

    /// <summary>Names the tickets that ended differently, and shows the first of them.</summary>
    public static async Task EqualAsync(EngineWorld expected, EngineWorld actual)
    {
        var expectedOnes = (await OfAsync(expected)).ToDictionary(each => each.Thread);
        var actualOnes = (await OfAsync(actual)).ToDictionary(each => each.Thread);
        Assert.Equal(expectedOnes.Keys.Order(), actualOnes.Keys.Order());
        var different = expectedOnes.Values.Where(each => each != actualOnes[each.Thread]).ToArray();
        if (different.Length == 0) return;
        Assert.Fail(
            $"{different.Length} of {expectedOnes.Count} tickets ended differently, the first in {different[0].Thread}:"
            + different[0].Against(actualOnes[different[0].Thread]));
    }
}
