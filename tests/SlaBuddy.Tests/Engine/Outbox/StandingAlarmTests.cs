using System.Text.Json;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine.Outbox;

public class StandingAlarmTests
{
    [Fact]
    public async Task A_snooze_orders_the_edit_of_the_alarm_that_says_what_comes_next()
    {
        var (world, sender) = await AlarmedAsync();
        await using var _ = world;
        await world.HearAsync(Said(12, Ana, Mention));

        var edit = Assert.Single(await sender.ClaimAsync(), claim => claim.Kind == "escalation_changed");

        Assert.Equal(At(50).UtcDateTime, JsonDocument.Parse(edit.Content).RootElement.GetProperty("next").GetProperty("due_at").GetDateTime());
    }

    [Fact]
    public async Task What_moves_no_level_orders_no_edit()
    {
        var (world, sender) = await AlarmedAsync();
        await using var _ = world;

        await world.HearAsync(Said(12, Carla, "hello?"));
        await world.FireAsync(13);

        Assert.Empty(await sender.SendAsync(13));
    }

    [Fact]
    public async Task Whatever_moves_within_seconds_of_an_edit_goes_into_the_next_one()
    {
        var (world, sender) = await AlarmedAsync();
        await using var _ = world;
        await world.HearAsync(Said(12, Ana, Mention));
        Assert.Contains("escalation_changed", await sender.SendAsync(12));

        await world.HearAsync(Said(12.01, Ana, Mention));
        await world.HearAsync(Said(12.02, Ben, Mention));

        Assert.DoesNotContain("escalation_changed", await sender.SendAsync(12.04));
        Assert.Contains("escalation_changed", await sender.SendAsync(12.05));
        Assert.DoesNotContain("escalation_changed", await sender.SendAsync(12.2));
    }

    [Fact]
    public async Task What_moves_while_Slack_takes_an_edit_is_told_by_another()
    {
        var (world, sender) = await AlarmedAsync();
        await using var _ = world;
        await world.HearAsync(Said(12, Ana, Mention));
        var edit = Assert.Single(await sender.ClaimAsync(), claim => claim.Kind == "escalation_changed");
        await sender.BeginAsync(edit);
        await world.HearAsync(Said(12.01, Ana, Mention));
        await sender.AcceptAsync(edit);

        Assert.Contains("escalation_changed", await sender.SendAsync(12.1));
    }

    [Fact]
    public async Task The_next_level_leaves_the_alarm_before_it_as_it_is()
    {
        var (world, sender) = await AlarmedAsync();
        await using var _ = world;

        await world.FireAsync(20);

        Assert.Equal(["level 2 of ticket 1"], await sender.SendAsync(20));
        Assert.Empty(await sender.SendAsync(20.1));
    }

    [Fact]
    public async Task The_last_word_on_an_alarm_is_that_it_is_over()
    {
        var (world, sender) = await AlarmedAsync();
        await using var _ = world;
        await world.HearAsync(Said(12, Ana, Mention));
        var changed = Assert.Single(await sender.ClaimAsync(), claim => claim.Kind == "escalation_changed");
        await world.HearAsync(Said(12.1, Ana));

        Assert.False(await sender.BeginAsync(changed));
        Assert.Equal(["escalation_over"], await sender.SendAsync(12.2));
    }

    [Fact]
    public async Task Two_edits_of_one_alarm_do_not_overtake_each_other()
    {
        var (world, sender) = await AlarmedAsync();
        await using var _ = world;
        await world.HearAsync(Said(12, Ana, Mention));
        var changed = Assert.Single(await sender.ClaimAsync(), claim => claim.Kind == "escalation_changed");
        await sender.BeginAsync(changed);
        await world.HearAsync(Said(12.1, Ana));
        await world.MoveClockAsync(12.1);
        var over = Assert.Single(await sender.ClaimAsync(), claim => claim.Kind == "escalation_over");

        Assert.False(await sender.BeginAsync(over));
        await sender.AcceptAsync(changed);
        Assert.Equal(["escalation_over"], await sender.SendAsync(12.2));
    }

    [Fact]
    public async Task What_was_left_of_the_promised_time_is_known_when_it_is_over()
    {
        var (world, sender) = await AlarmedAsync();
        await using var _ = world;
        await world.HearAsync(Said(12, Ana));

        var over = Assert.Single(await sender.ClaimAsync());

        Assert.Equal(38 * 60, JsonDocument.Parse(over.Content).RootElement.GetProperty("left_seconds").GetDouble());
    }

    private static async Task<(EngineWorld World, Sender Sender)> AlarmedAsync()
    {
        var world = await EngineWorld.CreateAsync();
        var sender = new Sender(world);
        await world.HearAsync(Said(0, Carla));
        await world.FireAsync(10);
        Assert.Equal(["level 1 of ticket 1"], await sender.SendAsync(10));
        return (world, sender);
    }
}
