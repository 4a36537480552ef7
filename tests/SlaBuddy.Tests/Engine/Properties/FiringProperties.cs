namespace SlaBuddy.Tests.Engine.Properties;

public class FiringProperties
{
    private const string Late =
        "select count(*)::int from sla.escalation_task where fired_at <> due_at or state = 'collapsed'";

    [Fact]
    public Task A_level_fires_at_the_very_instant_it_is_due() => Property.HoldsAsync(
        Generated.Batches(40, HappeningKind.FactsChanged), times: 3, batch => FiresWhenDueAsync(batch));

    internal static async Task FiresWhenDueAsync(Batch batch, Mutant? mutant = null)
    {
        await using var world = await PropertyWorld.CreateAsync(mutant);
        foreach (var minute in Delivery.Of(batch).Where(each => !each.IsRepetition)
            .GroupBy(each => each.Happening.Minute).OrderBy(minute => minute.Key))
        {
            await FireBeforeAsync(world, EngineWorld.At(minute.Key).UtcDateTime);
            await world.MoveClockAsync(minute.Key);
            await new Intake(world).HearAsync([.. minute]);
        }

        await FireBeforeAsync(world, DateTime.MaxValue);
        Assert.Equal(0, await world.ScalarAsync<int>(Late));
    }

    private static async Task FireBeforeAsync(EngineWorld world, DateTime instant)
    {
        var before = DateTime.MinValue;
        var checks = 0;
        while (await world.ScalarAsync<DateTime?>("select min(next_due_at) from sla.ticket") is { } dueAt
            && dueAt < instant)
        {
            // A pause that ends may leave something due at the very instant, which the next check finds.
            checks = dueAt == before ? checks + 1 : 1;
            Assert.True(checks <= 3, $"What is due at {dueAt:O} is still due after {checks} checks at that instant.");
            before = dueAt;
            await world.CallAsync("select sla.move_clock(@dueAt)", new { dueAt });
            await world.HearAllAsync();
            await world.CallAsync("select count(*) from sla.check_due_tasks_and_update(1000)");
        }
    }
}
