using System.Globalization;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

/// <summary>How often a channel is scanned: seldom where events bring everything, often where they do not.</summary>
public class ScanPaceTests
{
    [Fact]
    public async Task Where_events_flow_each_scan_waits_twice_as_long_as_the_one_before_up_to_ten_minutes()
    {
        await using var world = await ListeningAsync();
        await world.HearAsync(Said(0, Carla));

        var waits = new List<double>();
        for (var scan = 0; scan < 6; scan++) waits.Add(await ScanAsync(world));

        Assert.Equal([2, 4, 8, 10, 10, 10], waits);
    }

    [Fact]
    public async Task Where_no_event_ever_came_the_pace_stays()
    {
        await using var world = await ListeningAsync();

        Assert.Equal((1, 1, 1), (await ScanAsync(world), await ScanAsync(world), await ScanAsync(world)));
    }

    [Fact]
    public async Task A_scan_that_finds_what_an_event_should_have_brought_brings_the_pace_back()
    {
        await using var world = await ListeningAsync();
        await world.HearAsync(Said(0, Carla));
        await ScanAsync(world);
        await ScanAsync(world);

        var missed = await ScanAsync(world, finding: -56);
        await world.HearAsync(Said(8, Carla));

        Assert.Equal((1, 2), (missed, await ScanAsync(world)));
    }

    [Fact]
    public async Task When_nobody_listened_for_a_while_every_channel_is_scanned_at_once()
    {
        await using var world = await ListeningAsync();
        await world.HearAsync(Said(0, Carla));
        await ScanAsync(world);
        await ScanAsync(world);

        await world.CallAsync("select sla.move_clock(sla.now() + interval '11 seconds')");
        await world.CallAsync("select sla.record_heartbeat('T1')");

        Assert.True(await world.ScalarAsync<bool>("select bool_and(next_scan_at <= sla.now()) from sla.watched_channel"));
        // The first scan after the gap closes it, and is no proof yet.
        Assert.Equal((1, 2), (await ScanAsync(world), await ScanAsync(world)));
    }

    [Fact]
    public async Task Where_Slack_says_that_events_are_missing_the_scan_comes_at_once()
    {
        await using var world = await ListeningAsync();
        await world.HearAsync(Said(0, Carla), Said(0, Carla, channel: "CODD"));
        await ScanAsync(world);
        await ScanAsync(world, "CODD");

        await world.CallAsync("select sla.distrust_events('T1', 'CODD')");
        Assert.Equal("CODD", await DueAsync(world));
        await world.CallAsync("select sla.distrust_events('T1', null)");

        Assert.Contains("CENT", await DueAsync(world));
        Assert.Equal(1, await ScanAsync(world));
    }

    [Fact]
    public async Task A_thread_is_read_once_for_a_change_even_where_Slack_counts_replies_that_it_never_shows()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.HearAsync(Said(0, Carla), Said(1, Ben));

        Assert.Equal(1, await ThreadsToReadAsync(world, replies: 2, latest: 1));
        await world.CallAsync("select sla.record_threads_read('T1', 'CENT', @roots::jsonb)", new { roots = Roots(2, 1) });

        Assert.Equal(0, await ThreadsToReadAsync(world, replies: 2, latest: 1));
        Assert.Equal(1, await ThreadsToReadAsync(world, replies: 3, latest: 2));
    }

    [Fact]
    public async Task A_channel_that_can_be_read_again_is_found_again_and_an_archived_one_stays_lost()
    {
        await using var world = await ListeningAsync();
        await world.CallAsync("select sla.record_channel_change('T1', 'CENT', 'left', null, sla.now())");
        await world.CallAsync("select sla.record_channel_change('T1', 'CODD', 'archived', null, sla.now())");

        await ScanAsync(world);
        await ScanAsync(world, "CODD");

        Assert.Equal("CODD archived", await world.ScalarAsync<string>(
            "select string_agg(channel_id || ' ' || lost_why, ',') from sla.watched_channel where lost_at is not null"));
        Assert.Equal(2, await world.ScalarAsync<int>("select count(*)::int from sla.notification where key like 'lost:%'"));
    }

    [Fact]
    public async Task What_was_deleted_keeps_no_text_in_whatever_order_Slack_tells_it()
    {
        await using var world = await EngineWorld.CreateAsync();
        var secret = new { channel_id = "CENT", ts = Ts(0), user_id = Carla, text = "secret", edited_ts = Ts(1) };

        await world.CallAsync("select sla.record_deletions('T1', @gone::jsonb)",
            new { gone = $$"""[{"channel_id": "CENT", "ts": "{{Ts(0)}}", "at": null}]""" });
        await world.HearAsync(secret);
        await world.CallAsync("select sla.record_edits('T1', @edits::jsonb)",
            new { edits = System.Text.Json.JsonSerializer.Serialize(new[] { secret }) });

        Assert.Equal("", await world.ScalarAsync<string>("select string_agg(text, '') from sla.slack_watcher"));
        Assert.Equal(0, await world.ScalarAsync<int>("select count(*)::int from sla.ticket"));
    }

    private static async Task<EngineWorld> ListeningAsync()
    {
        var world = await EngineWorld.CreateAsync();
        await BeatToAsync(world, 1);
        await world.CallAsync(
            "update sla.watched_channel set heard_through_at = sla.now(), next_scan_at = sla.now() + interval '1 minute'");
        return world;
    }

    /// <summary>Scans the channel when it is due; returns for how many minutes the next one waits.</summary>
    private static async Task<double> ScanAsync(EngineWorld world, string channel = "CENT", double? finding = null)
    {
        await BeatUntilDueAsync(world, channel);
        var asked = await world.ScalarAsync<DateTime>("select sla.now()");
        await world.CallAsync("select sla.process_channels('me', interval '1 minute', 10)");
        if (finding is { } minute)
            await world.CallAsync("select sla.store_messages('T1', 'scan', @heard::jsonb)",
                new { heard = System.Text.Json.JsonSerializer.Serialize(new[] { Said(minute, Carla, root: minute) }) });
        await world.CallAsync("select sla.finish_scan(team_id, channel_id, 'me', @asked) from sla.watched_channel", new { asked });
        return await world.ScalarAsync<double>(
            """
            select round(extract(epoch from next_scan_at - @asked) / 60, 2)::float8 from sla.watched_channel where channel_id = @channel
            """, new { asked, channel });
    }

    private static async Task BeatUntilDueAsync(EngineWorld world, string channel)
    {
        while (!await world.ScalarAsync<bool>(
            "select next_scan_at <= sla.now() from sla.watched_channel where channel_id = @channel", new { channel }))
            await BeatToAsync(world, 10);
    }

    private static async Task BeatToAsync(EngineWorld world, int seconds)
    {
        await world.CallAsync("select sla.move_clock(sla.now() + make_interval(secs => @seconds))", new { seconds });
        await world.CallAsync("select sla.record_heartbeat('T1')");
    }

    private static Task<string> DueAsync(EngineWorld world) => world.ScalarAsync<string>(
        "select string_agg(channel_id, ',' order by channel_id) from sla.watched_channel where next_scan_at <= sla.now()");

    private static Task<int> ThreadsToReadAsync(EngineWorld world, int replies, double latest) => world.ScalarAsync<int>(
        "select count(*)::int from sla.threads_to_read('T1', 'CENT', @roots::jsonb)", new { roots = Roots(replies, latest) });

    private static string Roots(int replies, double latest) => string.Create(CultureInfo.InvariantCulture,
        $$"""[{"ts": "{{Ts(0)}}", "reply_count": {{replies}}, "latest_reply": "{{Ts(latest)}}"}]""");
}
