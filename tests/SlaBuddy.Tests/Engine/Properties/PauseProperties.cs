namespace SlaBuddy.Tests.Engine.Properties;

public class PauseProperties
{
    private const string Due =
        """
        select h.channel_id || ' ' || h.thread_ts as thread, true as is_level, l.after as target, k.due_at
          from sla.escalation_task k
          join sla.ticket t using (ticket_id)
          join sla.ticket_thread h using (ticket_id)
          join sla.policy_level l on l.policy_version_id = t.policy_version_id and l.level = k.level
         where k.state = 'pending'
        union all
        select h.channel_id || ' ' || h.thread_ts, false, m.target_after, m.due_at
          from sla.sla_timer m
          join sla.ticket_thread h using (ticket_id)
         where m.state = 'running'
        """;

    [Fact]
    public Task Pausing_and_resuming_at_any_instants_adds_exactly_the_open_time_between_them() => Property.HoldsAsync(
        Generated.BatchesOnlyOf(300, HappeningKind.Paused, HappeningKind.Resumed), times: 4, AddsThePausesAsync);

    private static async Task AddsThePausesAsync(Batch batch)
    {
        await using var world = await PropertyWorld.CreateAsync();
        await world.MoveClockAsync(Batch.End);
        // Nothing sweeps, so that nothing fires: what was due stays to be seen.
        await new Intake(world).HearAsync([.. Delivery.Of(batch).Where(each => !each.IsRepetition)]);

        var walks = Delivery.Of(batch).Where(each => each.Happening.Kind == HappeningKind.Opened)
            .DistinctBy(each => each.Conversation)
            .ToDictionary(each => $"{each.Channel} {each.ThreadTs}", each => new PausedWalk(each, batch));
        var wrong = from due in await world.QueryAsync<DueTime>(Due)
                    let walk = walks[due.Thread]
                    where walk.DueAfter(due.Target) is { } expected
                        && !IsSameMinute(expected.Earliest, due.DueAt)
                        && !IsSameMinute(expected.Latest, due.DueAt)
                        && !(due.IsLevel && walk.IsPausedAfter(expected.Earliest))
                    select $"{due} should be due at {walk.DueAfter(due.Target)}";
        Assert.Equal("", string.Join("\n", wrong));
    }

    // The microseconds that tell conversations apart are no matter of minutes.
    private static bool IsSameMinute(DateTimeOffset one, DateTimeOffset other) =>
        (one - other).Duration() < TimeSpan.FromSeconds(1);
}
