namespace SlaBuddy.Tests.Engine.Properties;

public class VerdictProperties
{
    private const string Misjudged =
        """
        select count(*)::int
          from sla.sla_timer m
          join sla.policy_version v using (policy_version_id)
         where m.closed_why = 'answered'
           and (m.state = 'met')
               <> (m.closed_at <= sla.add_open(v.calendar_version_id, m.started_at, m.target_after))
        """;

    [Fact]
    public Task Verdicts_do_not_depend_on_when_sweeps_ran_or_what_they_knew() =>
        Property.HoldsAsync(Generated.Batches(300), times: 3, async batch =>
        {
            await using var expected = await PropertyWorld.CreateAsync();
            await using var actual = await PropertyWorld.CreateAsync();
            await new Playback(expected, batch with { Sweeps = [] }).InOrderAsync();
            await new Playback(actual, batch).InOrderAsync();

            await Outcome.SameTimersAsync(expected, actual);
        });

    [Fact]
    public Task An_answer_is_in_time_up_to_and_at_the_due_instant() => Property.HoldsAsync(
        Generated.Batches(300, HappeningKind.Paused, HappeningKind.FactsChanged), times: 3,
        batch => JudgesByTheInstantAsync(batch));

    internal static async Task JudgesByTheInstantAsync(Batch batch, Mutant? mutant = null)
    {
        await using var world = await PropertyWorld.CreateAsync(mutant);
        await new Playback(world, batch).InOrderAsync();

        Assert.Equal(0, await world.ScalarAsync<int>(Misjudged));
    }
}
