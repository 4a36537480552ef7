using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine.Outbox;

/// <summary>A workspace whose token is worth nothing.</summary>
public class RevokedTests
{
    [Fact]
    public async Task It_is_told_nothing_until_it_lets_us_in_again_and_then_what_still_waits()
    {
        await using var world = await EngineWorld.CreateAsync();
        var sender = new Sender(world);
        await world.HearAsync(Said(0, Carla));
        await world.FireAsync(10);

        await world.CallAsync("select sla.revoke_installation(@team)", new { team = Team });
        Assert.Empty(await sender.ClaimAsync());

        await world.CallAsync("select sla.record_installation(@team, null, 'U0BUDDY', 'B0BUDDY', 'A0BUDDY', 'https://acme.example/')",
            new { team = Team });
        Assert.Equal("escalation", Assert.Single(await sender.ClaimAsync()).Kind);
    }
}
