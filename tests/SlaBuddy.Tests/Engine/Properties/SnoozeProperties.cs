namespace SlaBuddy.Tests.Engine.Properties;

public class SnoozeProperties
{
    // What two levels of one cycle are apart is what the policy says, however far they were moved.
    private const string Bent =
        """
        select count(*)::int
          from (select sla.open_time(v.calendar_version_id, k.due_at)
                         - lag(sla.open_time(v.calendar_version_id, k.due_at)) over ladder as spacing,
                       l.after - lag(l.after) over ladder as promised
                  from sla.escalation_task k
                  join sla.ticket t using (ticket_id)
                  join sla.policy_version v on v.policy_version_id = t.policy_version_id
                  join sla.policy_level l on l.policy_version_id = t.policy_version_id and l.level = k.level
                 where k.state = 'pending'
                   -- What was overdue when the clock was stopped waits for it to run again.
                   and (t.paused_until is null or k.due_at > t.paused_until)
                window ladder as (partition by k.ticket_id order by k.level)) apart
         where spacing <> promised
        """;

    [Fact]
    public Task A_snooze_never_moves_a_timer() =>
        Property.HoldsAsync(Generated.Batches(300), times: 3, batch => MovesNoTimerAsync(batch));

    [Fact]
    public Task A_snooze_keeps_the_spacing_of_the_levels() => Property.HoldsAsync(
        Generated.Batches(300, HappeningKind.FactsChanged), times: 3, batch => KeepsSpacingAsync(batch));

    internal static async Task MovesNoTimerAsync(Batch batch, Mutant? mutant = null)
    {
        await using var expected = await PropertyWorld.CreateAsync(mutant);
        await using var actual = await PropertyWorld.CreateAsync(mutant);
        await new Playback(expected, batch.Without(HappeningKind.AgentMention)).InOrderAsync();
        await new Playback(actual, batch).InOrderAsync();

        await Outcome.SameTimersAsync(expected, actual);
    }

    internal static async Task KeepsSpacingAsync(Batch batch, Mutant? mutant = null)
    {
        await using var world = await PropertyWorld.CreateAsync(mutant);
        // Nothing sweeps, so that every level of the last cycle is there to be measured.
        await world.MoveClockAsync(Batch.Close);
        await new Intake(world).HearAsync([.. Delivery.Of(batch).Where(each => !each.IsRepetition)]);

        Assert.Equal(0, await world.ScalarAsync<int>(Bent));
    }
}
