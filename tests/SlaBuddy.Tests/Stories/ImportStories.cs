using System.Collections.Immutable;
using Dapper;
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
    public async Task A_scan_pages_through_a_whole_year_and_a_second_one_adds_nothing()
    {
        await using var story = await BeginAsync(messages: int.MaxValue);
        await story.StartServiceAsync(events: false);

        await story.ScanAsync();
        var first = await story.ScalarAsync<int>(Messages);
        await story.ScanAsync();

        Assert.Equal((9709, 9709), (first, await story.ScalarAsync<int>(Messages)));
        Assert.Equal(559, await story.ScalarAsync<int>("select count(*)::int from sla.ticket"));
    }

    [SkippableRacketFact]
    public async Task Events_alone_scans_alone_and_both_end_in_the_same_tickets()
    {
        await using var scans = await BeginAsync(messages: 1500);
        await scans.StartServiceAsync(events: false);
        await scans.ScanAsync();

        await using var events = await BeginAsync(messages: 1500);
        events.Sandbox.Faults.Next("conversations.history", Fault.Error("channel_not_found"), times: int.MaxValue);
        await events.StartServiceAsync();
        await ReplayAsync(events);

        await using var both = await BeginAsync(messages: 1500);
        await both.StartServiceAsync();
        await Task.WhenAll(ReplayAsync(both, everyNth: 3), both.ScanAsync());
        await both.ScanAsync();

        Assert.All(events.Sandbox.Log.Deliveries, delivery => Assert.True(delivery.Accepted, delivery.ToString()));
        Assert.Equal(1500, await events.ScalarAsync<int>(Messages));
        Assert.Equal(0, await events.ScalarAsync<int>("select count(*)::int from sla.intake_fault"));
        var expected = await TicketsAsync(scans);
        Assert.True(expected.Count > 50, $"only {expected.Count} tickets");
        Assert.Equal(expected, await TicketsAsync(events));
        Assert.Equal(expected, await TicketsAsync(both));
    }

    private static async Task<Story> BeginAsync(int messages)
    {
        var export = SlackExport.Read(RacketExport.Path!, null);
        export = export with
        {
            Messages = export.Messages.ToImmutableDictionary(one => one.Key,
                one => one.Value.Take(messages).ToImmutableArray()),
        };
        return await Story.BeginAsync(start: false, yaml: WatchingTheWholeYear, options: new SandboxOptions
        {
            World = ImportedWorld.Of(export, shiftToNow: true),
            Events = new() { InParallel = 6, ShuffleSeed = 2018, Timeout = TimeSpan.FromSeconds(60) },
        });
    }

    private static async Task ReplayAsync(Story story, int everyNth = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        story.Sandbox.Events.Replay(story.Workspace.MessagesIn("general").Where((_, n) => n % everyNth == 0));
        await story.Sandbox.Events.WhenIdleAsync(patience.Token);
        await story.SettleAsync();
    }

    private const string Messages = "select count(*)::int from sla.slack_watcher";

    private static async Task<IReadOnlyList<string>> TicketsAsync(Story story)
    {
        await using var connection = await story.Database.DataSource.OpenConnectionAsync();
        return (await connection.QueryAsync<string>(
            """
            select concat_ws(' ', h.thread_ts, t.state, t.cycle, t.snoozes, t.armed_at, t.answered_at, t.answered_by,
                     (select string_agg(concat_ws(' ', k.cycle, k.level, k.due_at, k.state), ',' order by k.cycle, k.level)
                        from sla.escalation_task k
                       where k.ticket_id = t.ticket_id)) as line
              from sla.ticket t
              join sla.ticket_thread h using (ticket_id)
             order by h.thread_ts
            """)).AsList();
    }
}
