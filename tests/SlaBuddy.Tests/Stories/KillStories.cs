using static SlaBuddy.Tests.Stories.KillStage;

namespace SlaBuddy.Tests.Stories;

/// <summary>
/// A process of its own on real time, killed with -9 between two of its steps: the wire to Postgres is stopped at the
/// statement in question, so each point is shown to have been hit. The ladder counts in seconds.
/// </summary>
public class KillStories
{
    [Fact]
    public async Task Killed_between_reading_and_storing_a_scan_it_reads_again()
    {
        await using var stage = await SetAsync();
        stage.Wire.StopBefore("sla.store_messages");
        await stage.StartServiceAsync(events: false);
        var thread = stage.Workspace.PostAs(Story.Carla, Story.Enterprise, "Nothing works!");
        await stage.Wire.Hit.WaitAsync(Patience);
        Assert.NotEmpty(stage.Sandbox.Log.CallsTo("conversations.history"));
        Assert.Equal(0, await stage.CountAsync("sla.slack_watcher"));

        await stage.KillAndStartAgainAsync(events: false);

        await stage.LevelsAsync(thread, "1");
        Assert.Equal(1, await stage.CountAsync("sla.slack_watcher where user_id = 'U0CARLA'"));
    }

    [Fact]
    public async Task Killed_between_storing_and_acknowledging_an_event_it_takes_Slacks_repetition_for_what_it_is()
    {
        await using var stage = await SetAsync();
        await stage.StartServiceAsync(events: true);
        stage.Wire.StopAfter("sla.store_messages");
        var thread = stage.Workspace.PostAs(Story.Carla, Story.Enterprise, "Nothing works!");
        await stage.Wire.Hit.WaitAsync(Patience);
        await stage.UntilAsync(async () => await stage.CountAsync("sla.slack_watcher") == 1);
        Assert.DoesNotContain(stage.Sandbox.Log.Deliveries, delivery => delivery.Accepted && delivery.Ts == thread);

        await stage.KillAndStartAgainAsync(events: true);
        stage.Sandbox.Events.Replay(stage.Workspace.Thread(Story.Enterprise, thread).Take(1));

        await stage.LevelsAsync(thread, "1");
        Assert.Equal(1, await stage.CountAsync("sla.ticket"));
    }

    [Fact]
    public async Task Killed_between_firing_and_claiming_it_tells_the_level_after_the_restart()
    {
        await using var stage = await SetAsync();
        await stage.StartServiceAsync(events: true);
        var thread = stage.Workspace.PostAs(Story.Carla, Story.Enterprise, "Nothing works!");
        await stage.UntilAsync(async () => await stage.CountAsync("sla.ticket") == 1);
        stage.Wire.StopBefore("sla.claim_notifications");
        await stage.Wire.Hit.WaitAsync(Patience);
        await stage.UntilAsync(async () => await stage.CountAsync("sla.ticket_event where kind = 'escalated'") == 1);
        Assert.Empty(stage.Sandbox.Log.CallsTo("chat.postMessage"));

        await stage.KillAndStartAgainAsync(events: true);

        await stage.LevelsAsync(thread, "1");
    }

    [Fact]
    public async Task Killed_between_claiming_and_posting_it_posts_once_the_lease_has_run_out()
    {
        await using var stage = await SetAsync();
        await stage.StartServiceAsync(events: true);
        var thread = stage.Workspace.PostAs(Story.Carla, Story.Enterprise, "Nothing works!");
        stage.Wire.StopBefore("sla.begin_sending");
        await stage.Wire.Hit.WaitAsync(Patience);
        Assert.Equal(1, await stage.CountAsync("sla.notification where state = 'pending' and lease_owner is not null"));
        Assert.Empty(stage.Sandbox.Log.CallsTo("chat.postMessage"));

        await stage.KillAndStartAgainAsync(events: true);

        await stage.LevelsAsync(thread, "1");
    }
}
