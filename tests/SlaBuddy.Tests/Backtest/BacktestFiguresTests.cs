using SlaBuddy.Backtest.Report;

namespace SlaBuddy.Tests.Backtest;

/// <summary>An export small enough to be counted by hand.</summary>
public class BacktestFiguresTests
{
    [Fact]
    public async Task Every_figure_is_what_a_person_counts()
    {
        using var export = AMorning();

        var report = await Judge.RunAsync(export);

        var it = report.Of("enterprise");
        Assert.Equal((17, 5, 7), (report.Subject.Messages, it.Tickets, it.Cycles));
        Assert.Equal("3/2/1/1", it.Climbs());
        Assert.Equal(new ResponseFigures(3000, 4, 1, 3, 1, 1, 1050, 2970, 3285), it.FirstResponse);
        Assert.Equal(new ResponseFigures(3000, 1, 1, 1, 0, 1, 60, 60, 60), it.NextResponse);
        Assert.Equal(new WokenFigures(4, "@head-of-success", 1), it.Woken);
    }

    [Fact]
    public async Task A_ladder_that_is_armed_again_climbs_in_later_cycles_too()
    {
        using var export = AMorning();
        export.Beside("sla-buddy.yaml",
            """
            channels:
              - {channel: C0GENERAL, kind: customer}
            policies:
              - {id: only, rearm: ladder, ladder: [{after: 10m, who: on_shift}, {after: 50m, who: "@boss"}]}
            rules:
              - {policy: only}
            """);

        var report = await Judge.RunAsync(export);

        Assert.Equal("4/2", report.Of("only").Climbs());
    }

    [Fact]
    public async Task The_ticket_that_woke_the_last_level_is_told_with_its_time_and_its_wait()
    {
        using var export = AMorning();

        var report = await Judge.RunAsync(export);

        var woken = Assert.Single(report.Woken);
        Assert.Equal(("general", ExportFolder.Ts(200), 3600, false),
            (woken.Channel, woken.ThreadTs, woken.WaitedSeconds, woken.StillWaits));
        Assert.Equal(Engine.EngineWorld.At(250), woken.WokenAt);
    }

    [Fact]
    public async Task A_policy_that_no_ticket_got_is_there_with_zeros_and_without_percentiles()
    {
        using var export = AMorning();

        var report = await Judge.RunAsync(export);

        Assert.Equal((0, "0/0/0/0"), (report.Of("teams").Tickets, report.Of("teams").Climbs()));
        Assert.Null(report.Of("teams").FirstResponse.P50Seconds);
        Assert.Null(report.Of("teams").FirstResponse.ShareMet);
    }

    [Fact]
    public async Task Tickets_that_no_rule_fits_are_counted_apart()
    {
        using var export = AMorning();
        export.Beside("sla-buddy.yaml", "channels:\n  - {channel: \"#general\", kind: customer}\n");

        var report = await Judge.RunAsync(export);

        Assert.Equal((5, 0), (report.NoPolicy, report.Of("enterprise").Tickets));
    }

    [Fact]
    public async Task A_root_counts_however_old_it_is()
    {
        using var export = new ExportFolder().Said(-600_000, ExportFolder.Carla).Said(0, ExportFolder.Carla);

        var report = await Judge.RunAsync(export);

        Assert.Equal((2, "1/1/1/1"), (report.Of("enterprise").Tickets, report.Of("enterprise").Climbs()));
    }

    [Fact]
    public async Task Time_ends_with_the_exports_last_message_in_whatever_channel()
    {
        using var export = new ExportFolder().Said(0, ExportFolder.Carla).Said(12, ExportFolder.Carla, channel: "random");

        var report = await Judge.RunAsync(export);

        Assert.Equal((1, Engine.EngineWorld.At(12)), (report.Subject.Messages, report.Subject.To));
        Assert.Equal("1/0/0/0", report.Of("enterprise").Climbs());
    }

    [Fact]
    public async Task A_machine_is_neither_customer_nor_agent_unless_it_is_listed()
    {
        using var export = new ExportFolder()
            .Said(0, ExportFolder.Carla).Said(1, "UROBO", root: 0).Said(2, "UROBO").Said(3, ExportFolder.Ana, root: 0);
        export.Write("users.json", """[{"id": "UROBO", "is_bot": true}]""");

        var unlisted = (await Judge.RunAsync(export)).Of("enterprise");
        export.Beside("agents.txt", "UANA\nUROBO the answering machine");
        var listed = (await Judge.RunAsync(export)).Of("enterprise");

        Assert.Equal((1, 180d), (unlisted.Tickets, unlisted.FirstResponse.P50Seconds));
        Assert.Equal((1, 60d), (listed.Tickets, listed.FirstResponse.P50Seconds));
    }

    [Fact]
    public async Task A_helpdesks_posts_open_tickets_by_their_integration_and_their_facts_choose_the_policy()
    {
        using var export = new ExportFolder();
        export.Beside("sla-buddy.yaml",
            """
            channels:
              - {channel: "#general", kind: helpdesk, facts: {tier: teams}, allowed_integrations: [Zendesk]}
            rules:
              - {when: $.priority == "urgent", policy: enterprise}
              - {policy: teams}
            policies:
              - {id: enterprise, ladder: [{after: 10m, who: on_shift}]}
              - {id: teams, ladder: [{after: 1h, who: on_shift}]}
            """);
        export.Write("users.json", """[{"id": "UZEN", "is_bot": true, "real_name": "Zendesk", "profile": {"bot_id": "BZEN"}}]""");
        foreach (var (minute, bot, priority) in new[] { (0, "BZEN", "urgent"), (1, "BZEN", "low"), (2, "BODD", "urgent") })
            export.Add(minute, new
            {
                type = "message", subtype = "bot_message", bot_id = bot, ts = ExportFolder.Ts(minute), text = "",
                attachments = new[] { new { fields = new[] { new { title = "Ticket priority", value = priority } } } },
            });

        var report = await Judge.RunAsync(export);

        Assert.Equal((1, 1), (report.Of("enterprise").Tickets, report.Of("teams").Tickets));
        Assert.Contains(report.Subject.Notices, it => it.What.Contains("holds no answers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Weeks_begin_on_monday_and_hold_tickets_by_opening_and_levels_by_when_they_came_due()
    {
        // A Sunday's last minutes: the first level comes due on Monday.
        using var export = new ExportFolder().Said(-545, ExportFolder.Carla).Said(0, ExportFolder.Ana);

        var weeks = (await Judge.RunAsync(export)).Of("enterprise").Weeks;

        Assert.Equal([new DateOnly(2026, 2, 23), new DateOnly(2026, 3, 2)], weeks.Select(it => it.Week));
        Assert.Equal([1, 0], weeks.Select(it => it.Tickets));
        Assert.Equal(1, weeks[1].Escalations["1"]);
    }

    [Fact]
    public async Task The_work_tells_how_far_it_is()
    {
        using var export = AMorning();
        var heard = new Heard();

        await Judge.RunAsync(export, heard);

        Assert.Contains(heard.Steps, it => it is { What: "Judging messages", Done: 17, Of: 17 });
    }

    [Fact]
    public async Task Nothing_in_the_report_is_what_somebody_wrote()
    {
        using var export = AMorning();

        var report = await Judge.RunAsync(export);

        using var csv = new StringWriter();
        await TicketsCsv.WriteAsync(csv, report.Tickets);
        Assert.DoesNotContain("secret", csv + JsonReport.Of(report), StringComparison.Ordinal);
    }

    /// <summary>
    /// Minutes after 9:00. 0: answered at 5, asked again at 30, answered at 31. 10: answered at 20, the very moment level 1
    /// is due. 100: answered at 125, asked again at 150. 200: answered at 260. 300: not answered when all ends at 312.
    /// </summary>
    internal static ExportFolder AMorning() => new ExportFolder()
        .Said(0, ExportFolder.Carla).Said(5, ExportFolder.Ana, root: 0)
        .Said(30, ExportFolder.Carla, root: 0).Said(31, ExportFolder.Ana, root: 0)
        .Said(10, "UDORA").Said(20, ExportFolder.Ana, root: 10)
        .Said(50, ExportFolder.Ana).Said(55, ExportFolder.Carla, root: 50)
        .Said(100, "UDORA").Said(125, ExportFolder.Ana, root: 100).Said(150, "UDORA", root: 100)
        .Said(200, "UDORA").Said(260, ExportFolder.Ana, root: 200)
        .Said(300, "UDORA")
        .Add(301, new { type = "message", subtype = "channel_join", user = "UNEW", ts = ExportFolder.Ts(301) })
        .Add(302, new { type = "message", subtype = "tombstone", user = "USLACKBOT", ts = ExportFolder.Ts(302) })
        .Said(312, ExportFolder.Ana);
}
