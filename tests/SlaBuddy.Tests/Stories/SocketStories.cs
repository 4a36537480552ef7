using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SlaBuddy.Hosting.Telemetry;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.SlackEvents;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Stories;

/// <summary>The whole service with sockets as its road in: nothing that may happen to them costs an event.</summary>
public class SocketStories
{
    private static readonly SandboxOptions OverSockets = new() { SocketMode = true };

    private static readonly EventOptions Unruly = new() { Twice = true, ShuffleSeed = 20260302, InParallel = 4 };

    [Fact]
    public async Task The_same_conversation_has_the_same_outcome_whichever_road_it_comes_by()
    {
        await using var http = await Story.BeginAsync();
        await using var sockets = await Story.BeginAsync(events: false, options: OverSockets);
        await using var unruly = await Story.BeginAsync(events: false, options: OverSockets with { Events = Unruly });
        await using var scanned = await Story.BeginAsync(events: false);

        var outcome = await ConverseAsync(http);

        Assert.Equal("1@40 | 1@24 2@34 | waiting waiting", outcome);
        Assert.Equal(outcome, await ConverseAsync(sockets));
        Assert.Equal(outcome, await ConverseAsync(unruly));
        Assert.Equal(outcome, await ConverseAsync(scanned, scan: true));
        Assert.Equal("event", await HeardByAsync(sockets));
        Assert.Equal("scan", await HeardByAsync(scanned));
    }

    [Fact]
    public async Task Sockets_that_died_unnoticed_are_replaced_and_what_was_sent_into_them_is_not_lost()
    {
        await using var story = await Story.BeginAsync(events: false, options: OverSockets);
        story.Sandbox.Sockets.Silence();

        var lost = story.Workspace.PostAs(Story.Carla, Story.Enterprise, "Does anybody hear me?");
        await Eventually.IsTrue(() => story.Sandbox.Sockets.Sockets.Count(socket => !socket.IsSilent) == 2);
        await story.AdvanceToAsync(-25);

        Assert.Equal(1, await story.ScalarAsync<int>(
            "select count(*)::int from sla.slack_watcher where ts = @lost", new { lost }));
        var next = await story.CustomerAsksAsync();
        Assert.Equal("event", await story.ScalarAsync<string>(
            "select heard_by from sla.slack_watcher where ts = @next", new { next }));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task While_Slack_renews_its_sockets_every_message_comes_by_event(string reason)
    {
        await using var story = await Story.BeginAsync(events: false, options: OverSockets);
        var old = story.Sandbox.Sockets.Sockets;

        // A scan that happened to be faster would bring a message too, and prove nothing about the sockets.
        using (story.Sandbox.Faults.Hold("conversations.history"))
        {
            for (var n = 0; n < 30; n++)
            {
                story.Workspace.PostAs(Story.Carla, Story.Enterprise, $"Question {n}");
                if (n == 10) await story.Sandbox.Sockets.DisconnectAsync(reason, CancellationToken.None);
            }
            await Eventually.IsTrue(() => !story.Sandbox.Sockets.Sockets.Intersect(old).Any()
                && story.Sandbox.Sockets.Sockets.Count == 2);
            await Eventually.IsTrue(async () => await story.ScalarAsync<int>("select count(*)::int from sla.ticket") == 30);
        }
        await story.SettleAsync();

        Assert.Equal((30, "event"), (
            await story.ScalarAsync<int>("select count(*)::int from sla.ticket"), await HeardByAsync(story)));
    }

    [Fact]
    public async Task When_Socket_Mode_is_switched_off_the_service_says_so_and_no_event_is_trusted()
    {
        await using var story = await Story.BeginAsync(events: false, options: OverSockets);

        await story.Sandbox.Sockets.DisconnectAsync("link_disabled", CancellationToken.None);
        var missing = "";
        await Eventually.IsTrue(() => (missing = story.Service.Http.GetAsync("/readyz").GetAwaiter().GetResult() is
            { StatusCode: HttpStatusCode.ServiceUnavailable } answer
                ? answer.Content.ReadAsStringAsync().GetAwaiter().GetResult() : "").Contains("switched off"));
        var metrics = PrometheusText.Write(story.Service.Services.GetRequiredService<Metrics>().Read());

        Assert.Contains("no socket to Slack is open", missing);
        Assert.Contains("sla_buddy_sockets_open 0\n", metrics);
        Assert.Contains("sla_buddy_sockets_ended_total{why=\"switched_off\"}", metrics);
    }

    private static async Task<string> ConverseAsync(Story story, bool scan = false)
    {
        var first = await story.CustomerAsksAsync();
        await HearAsync();
        await story.MentionsAsync(5, Story.Ana, first);
        await HearAsync();
        var second = await story.CustomerAsksAsync(7);
        await HearAsync();
        await story.SaysAsync(9, Story.Ben, second);
        await HearAsync();
        var third = await story.CustomerAsksAsync(14);
        await HearAsync();
        await story.AdvanceToAsync(41);
        return $"{story.LevelsIn(first)} | {story.LevelsIn(third)} | "
            + await story.ScalarAsync<string>("select string_agg(state, ' ' order by ticket_id) from sla.ticket where state <> 'answered'");

        async Task HearAsync()
        {
            if (scan) await story.ScanAsync();
        }
    }

    private static Task<string> HeardByAsync(Story story) => story.ScalarAsync<string>(
        "select string_agg(distinct heard_by, ',') from sla.slack_watcher where user_id <> @Bot", new { Story.Bot });
}
