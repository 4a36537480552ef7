namespace SlaBuddy.Tests.Engine.Properties;

public class SnoozeProperties
{
    // What two levels of one cycle are apart is what the policy says, however far they were moved.
    private const string Bent =
        """
        select count(*)::int
          from (select k.due_at - lag(k.due_at) over ladder as spacing, l.after - lag(l.after) over ladder as promised
                  from sla.escalation_task k
                  join sla.ticket t using (ticket_id)
                  join sla.policy_level l on l.policy_version_id = t.policy_version_id and l.level = k.level
                 where k.state = 'pending'
                window ladder as (partition by k.ticket_id order by k.level)) apart
         where spacing is distinct from promised
        """;

    [Fact]
    public Task A_snooze_keeps_the_spacing_of_the_levels() =>
        Property.HoldsAsync(Generated.Batches(300), times: 3, batch => KeepsSpacingAsync(batch));

    internal static async Task KeepsSpacingAsync(Batch batch, Mutant? mutant = null)
    {
        await using var world = await PropertyWorld.CreateAsync(mutant);
        await new Playback(world, batch).InOrderAsync();

        Assert.Equal(0, await world.ScalarAsync<int>(Bent));
    }
}
