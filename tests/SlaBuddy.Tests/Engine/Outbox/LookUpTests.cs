using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine.Outbox;

/// <summary>What becomes of a post of which nobody knows whether Slack took it.</summary>
public class LookUpTests
{
    private const double Second = 1 / 60.0;

    [Fact]
    public async Task It_is_looked_for_three_seconds_later_and_again_after_five_and_then_sent_again()
    {
        var (world, sender) = await LostAsync();
        await using var _ = world;
        var seen = new List<string>();

        for (var second = 0; second <= 10; second++)
        {
            await world.MoveClockAsync(10 + second * Second);
            while ((await sender.ClaimAsync()).SingleOrDefault() is { } claim)
            {
                seen.Add($"{claim.Way} at {second}");
                if (claim.Way == "look_up") await sender.MissAsync(claim);
            }
        }

        Assert.Equal(["look_up at 3", "look_up at 8", "post at 8"], seen);
    }

    [Fact]
    public async Task A_look_up_that_Slack_limits_leaves_the_question_open()
    {
        var (world, sender) = await LostAsync();
        await using var _ = world;
        await world.MoveClockAsync(10 + 3 * Second);
        var look = Assert.Single(await sender.ClaimAsync());

        await sender.RefuseAsync(look, "ratelimited", 20);

        await world.MoveClockAsync(10 + 22 * Second);
        Assert.Empty(await sender.ClaimAsync());
        await world.MoveClockAsync(10 + 23 * Second);
        Assert.Equal("look_up", Assert.Single(await sender.ClaimAsync()).Way);
    }

    [Fact]
    public async Task A_look_up_that_can_never_succeed_makes_a_dead_letter()
    {
        var (world, sender) = await LostAsync();
        await using var _ = world;
        await world.MoveClockAsync(10 + 3 * Second);

        await sender.RefuseAsync(Assert.Single(await sender.ClaimAsync()), "thread_not_found");

        Assert.Equal("thread_not_found", Assert.Single(await world.QueryAsync<string>("select error from sla.dead_letter")));
    }

    [Fact]
    public async Task The_lease_begins_anew_with_the_post_so_that_nobody_looks_for_what_is_still_under_way()
    {
        await using var world = await EngineWorld.CreateAsync();
        var sender = new Sender(world);
        await world.HearAsync(Said(0, Carla));
        await world.FireAsync(10);
        var claim = Assert.Single(await sender.ClaimAsync());
        await world.CallAsync("update sla.notification set lease_until = clock_timestamp() + interval '2 s'");

        Assert.True(await sender.BeginAsync(claim));

        Assert.True(await world.ScalarAsync<bool>("select lease_until > clock_timestamp() + interval '25 s' from sla.notification"));
    }

    private static async Task<(EngineWorld World, Sender Sender)> LostAsync()
    {
        var world = await EngineWorld.CreateAsync();
        var sender = new Sender(world);
        await world.HearAsync(Said(0, Carla));
        await world.FireAsync(10);
        var claim = Assert.Single(await sender.ClaimAsync());
        await sender.BeginAsync(claim);
        await sender.LoseAsync(claim);
        return (world, sender);
    }
}
