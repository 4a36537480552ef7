using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

public class MentionTests
{
    [Theory]
    [InlineData("<@UBOT>", "snooze")]
    [InlineData("<@UBOT|sla-buddy> 2h", "snooze 7200 s")]
    [InlineData("<@UBOT> please 90 min, thanks!", "snooze 5400 s")]
    [InlineData("<@UBOT> snooze for 1h30m", "snooze 5400 s")]
    [InlineData("<@UBOT> until 17:00", "snooze until 16:00")]
    [InlineData("<@UBOT> until 5pm", "snooze until 16:00")]
    [InlineData("<@UBOT> until 9:00", "snooze until 08:00 +1")]
    [InlineData("<@UBOT> until tomorrow 9:00", "snooze until 08:00 +1")]
    [InlineData("<@UBOT> pause", "pause on_hold")]
    [InlineData("<@UBOT> Pause waiting on vendor", "pause waiting_on_vendor")]
    [InlineData("<@UBOT> pause waiting for the customer until 18:00", "pause until 17:00 waiting_on_customer")]
    [InlineData("<@UBOT> pause waiting on vendor for 2h", "pause 7200 s waiting_on_vendor")]
    [InlineData("<@UBOT> resume", "resume")]
    [InlineData("<@UBOT> resume waiting on vendor", "resume waiting_on_vendor")]
    [InlineData("<@UBOT> resolve", "resolve")]
    [InlineData("<@UBOT> resolve without answer: Duplicate of #12", "resolve Duplicate of #12")]
    [InlineData("I’m on it <@UBOT>", "claim")]
    [InlineData("<@UBOT> release", "release")]
    [InlineData("<@UBOT> reopen", "reopen")]
    [InlineData("<@UBOT> status?", "status")]
    [InlineData("<@UBOT> help", "help")]
    [InlineData("<@UBOT> not now", "snooze")]
    [InlineData("<@UBOT> is anybody looking into this?", "unknown")]
    [InlineData("thanks <@UBOT>!", "unknown")]
    [InlineData("<@UBOT> until whenever", "unknown")]
    [InlineData("<@UBOT> pause until 25:00", "unknown on_hold")]
    [InlineData("<@UBOT> 99999h", "unknown")]
    [InlineData("<@UBOT> make me a coffee", "unknown")]
    public async Task What_an_agent_in_Berlin_writes_at_ten_in_the_morning_means(string text, string meant)
    {
        await using var world = await CreateAsync();

        Assert.Equal(meant, await world.ScalarAsync<string>(
            """
            select concat_ws(' ', verb, extract(epoch from hold_for)::int || ' s',
                     'until ' || to_char(until_at at time zone 'UTC', 'HH24:MI') || case when until_at > @at + interval '14 h' then ' +1' else '' end,
                     reason)
              from sla.read_mention(@text, 'UBOT', 'Europe/Berlin', @at)
            """, new { text, at = Opening }));
    }

    [Fact]
    public async Task An_unknown_zone_is_taken_for_UTC()
    {
        await using var world = await CreateAsync();

        Assert.Equal(At(480), await world.ScalarAsync<DateTime>(
            "select sla.read_wall_time('17:00', 'Nowhere/At_All', @at)", new { at = Opening }));
    }
}
