namespace SlaBuddy.Tests.Engine.Properties;

public class FiringProperties
{
    [Fact]
    public Task A_level_fires_at_the_very_instant_it_is_due() =>
        Property.HoldsAsync(Generated.Batches(40), times: 3, batch => FiresWhenDueAsync(batch));

    internal static async Task FiresWhenDueAsync(Batch batch, Mutant? mutant = null)
    {
        await using var world = await PropertyWorld.CreateAsync(mutant);
        await new Playback(world, batch with { Sweeps = [] }).InOrderAsync();

        while (await world.ScalarAsync<DateTime?>("select min(next_due_at) from sla.ticket") is { } dueAt)
        {
            await world.CallAsync("select sla.move_clock(@dueAt)", new { dueAt });
            await world.HearAllAsync();
            var late = await world.QueryAsync<bool>("select due_at < sla.now() from sla.check_due_tasks_and_update(1000)");
            Assert.NotEmpty(late);
            Assert.DoesNotContain(true, late);
        }
    }
}
