using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Import;
using SlaBuddy.Tests.Sandbox;

namespace SlaBuddy.Tests.Stories;

/// <summary>
/// A real year of a community, moved so that its last message is now. The export is not part of the repository: without
/// it this story counts as skipped.
/// </summary>
public class ImportStories
{
    private const string WatchingTheWholeYear =
        """
        ops_channel: "#sla-ops"
        agents:
          user_groups: ["@group-support"]
        targets:
          "@head-of-success": hana@acme.example
        channels:
          - {channel: "#general", kind: customer, facts: {tier: enterprise}, ignore_older_than: 365d}
        """;

    [SkippableRacketFact]
    public async Task Events_alone_scans_alone_and_both_end_in_the_same_tickets()
    {
        await using var scans = await BeginAsync();
        await scans.StartServiceAsync(events: false);
        await scans.ScanAsync();
        var messages = await scans.ScalarAsync<int>(Messages);
        await scans.ScanAsync();
        var expected = await scans.ScalarAsync<string>(Outcome);

        await using var events = await BeginAsync();
        events.Sandbox.Faults.Next("conversations.history", Fault.Error("channel_not_found"), times: int.MaxValue);
        await events.StartServiceAsync();
        await ReplayAsync(events);
        var byEvents = await events.ScalarAsync<string>(Outcome);

        await using var both = await BeginAsync();
        await both.StartServiceAsync();
        await Task.WhenAll(ReplayAsync(both, everyNth: 3), both.ScanAsync());
        await both.ScanAsync();
        var byBoth = await both.ScalarAsync<string>(Outcome);

        Assert.Equal(9709, messages);
        Assert.Equal(9709, await scans.ScalarAsync<int>(Messages));
        Assert.StartsWith("559 tickets", expected, StringComparison.Ordinal);
        Assert.Equal(expected, byEvents);
        Assert.Equal(expected, byBoth);
    }

    private static Task<Story> BeginAsync() => Story.BeginAsync(start: false, yaml: WatchingTheWholeYear,
        options: new SandboxOptions
        {
            World = ImportedWorld.Of(SlackExport.Read(RacketExport.Path!, null), shiftToNow: true),
            Events = new() { InParallel = 6, ShuffleSeed = 2018, Timeout = TimeSpan.FromSeconds(60) },
        });

    private static async Task ReplayAsync(Story story, int everyNth = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        story.Sandbox.Events.Replay(story.Workspace.MessagesIn("general").Where((_, n) => n % everyNth == 0));
        await story.Sandbox.Events.WhenIdleAsync(patience.Token);
        await story.SettleAsync();
    }

    private const string Messages = "select count(*)::int from sla.slack_watcher";

    private const string Outcome =
        """
        select count(*) || ' tickets ' || md5(string_agg(line, e'\n' order by line))
          from (
            select concat_ws(' ', h.thread_ts, t.state, t.cycle, t.snoozes, t.armed_at, t.answered_at, t.answered_by,
                     (select string_agg(concat_ws(' ', k.cycle, k.level, k.due_at, k.state), ',' order by k.cycle, k.level)
                        from sla.escalation_task k
                       where k.ticket_id = t.ticket_id)) as line
              from sla.ticket t
              join sla.ticket_thread h using (ticket_id)) ticket
        """;
}
