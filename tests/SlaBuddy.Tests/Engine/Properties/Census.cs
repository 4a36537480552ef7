using Xunit.Abstractions;

namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Counts how often the cases that matter came up; one that never did proves nothing.</summary>
internal sealed class Census(ITestOutputHelper output)
{
    private static readonly IReadOnlyDictionary<string, string> Cases = new Dictionary<string, string>
    {
        ["late snoozes"] =
            """
            select count(*)::int
              from sla.ticket_event s
             where s.kind = 'snoozed'
               and exists (
                 select
                   from sla.ticket_event f
                  where f.ticket_id = s.ticket_id and f.kind = 'escalated' and f.at > s.at and f.event_id < s.event_id)
            """,
        ["pauses over a snooze"] =
            """
            select count(*)::int
              from sla.ticket_event p
              join sla.ticket_event s on s.ticket_id = p.ticket_id and s.kind = 'snoozed'
               and s.at >= p.at and s.at < p.until_at
             where p.kind = 'paused'
               and not exists (
                 select
                   from sla.ticket_event r
                  where r.ticket_id = p.ticket_id and r.kind = 'resumed' and r.reason = p.reason
                    and r.at between p.at and s.at)
            """,
        ["cycles inserted late"] =
            """
            select count(*)::int
              from sla.sla_timer c
              join sla.ticket_event e on e.ticket_id = c.ticket_id and e.at = c.started_at
               and e.kind = 'customer_message'
             where c.metric = 'next_response'
               and exists (
                 select
                   from sla.sla_timer later
                   join sla.ticket_event l on l.ticket_id = later.ticket_id and l.at = later.started_at
                    and l.kind = 'customer_message'
                  where later.ticket_id = c.ticket_id and later.metric = 'next_response' and later.cycle > c.cycle
                    and l.event_id < e.event_id)
            """,
        ["replies at the due instant"] =
            """
            select count(*)::int
              from sla.sla_timer
             where closed_why = 'answered'
               and banked_for = target_after
            """,
    };

    private readonly Dictionary<string, int> _seen = Cases.Keys.ToDictionary(name => name, _ => 0);
    private int _conversations;

    public async Task CountAsync(EngineWorld world)
    {
        _conversations += await world.ScalarAsync<int>("select count(*)::int from sla.ticket");
        foreach (var (name, count) in Cases) _seen[name] += await world.ScalarAsync<int>(count);
    }

    /// <summary>Prints what came up, and fails where something never did.</summary>
    public void Conclude()
    {
        output.WriteLine($"{_conversations} conversations: "
            + string.Join(", ", _seen.Select(seen => $"{seen.Value} {seen.Key}")));
        Assert.DoesNotContain(_seen, seen => seen.Value == 0);
    }
}
