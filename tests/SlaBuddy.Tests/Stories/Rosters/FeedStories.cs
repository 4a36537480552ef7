using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Tests.Stories.Rosters;

/// <summary>The roster follows the exports of calendars and of tools for being on call.</summary>
public class FeedStories
{
    private static string Feed(string style) =>
        $"{{name: duty, url: \"{{sandbox}}ical/{new SandboxOptions().FeedSecret}/{RosterStage.Calendar}.ics{style}\"}}";

    [Theory]
    [InlineData("")]
    [InlineData("?as=pagerduty")]
    [InlineData("?as=grafana")]
    [InlineData("?as=names")]
    public async Task An_export_says_of_each_shift_what_the_calendar_says(string style)
    {
        await using var stage = await RosterStage.SetAsync($"{{calendars: [{RosterStage.Empty}], feeds: [{Feed(style)}], look_ahead: 60d}}");
        stage.Google.Put(RosterStage.Calendar,
            RosterStage.Event("nights", "Night", "2026-03-02 22:00", "2026-03-03 06:00", new Attendee("ana@acme.example", "Ana")) with
            {
                Recurrence = ["RRULE:FREQ=DAILY"],
            });
        stage.Google.Move(RosterStage.Calendar, Night("2026-03-04"), RosterStage.At("2026-03-05 10:00"), RosterStage.At("2026-03-05 12:00"));
        stage.Google.Cancel(RosterStage.Calendar, Night("2026-03-05"));
        stage.Google.Change(RosterStage.Calendar, Night("2026-03-07"),
            it => it with { Attendees = [new Attendee("ben@acme.example", "Ben")] });
        await stage.StartAsync();

        (string At, string Who)[] expected =
        [
            ("2026-03-02 21:59", ""), ("2026-03-02 22:00", "Ana"), ("2026-03-03 06:00", ""), ("2026-03-04 23:00", ""),
            ("2026-03-05 11:00", "Ana"), ("2026-03-05 23:00", ""), ("2026-03-07 23:00", "Ben"), ("2026-03-28 22:00", "Ana"),
            ("2026-03-29 05:59", "Ana"), ("2026-03-29 06:00", ""),
        ];
        var found = new List<(string, string)>();
        foreach (var (at, _) in expected) found.Add((at, await stage.OnShiftAsync(at)));
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task An_unchanged_feed_is_not_sent_again_and_a_failing_one_leaves_its_shifts_in_force()
    {
        await using var stage = await RosterStage.SetAsync($"{{calendars: [{RosterStage.Empty}], feeds: [{Feed("")}]}}");
        stage.Google.Put(RosterStage.Calendar, RosterStage.Event("day", "Ana", "2026-03-02 06:00", "2026-03-03 06:00"));
        await stage.StartAsync();
        await stage.ReadRosterAsync();
        // The schedule may have read it meanwhile, too.
        Assert.Equal([200, 304], stage.Story.Sandbox.Log.CallsTo("ical").Select(call => call.Status).Distinct());

        stage.Google.Cancel(RosterStage.Calendar, "day");
        stage.Story.Sandbox.Faults.Next("ical", Fault.Html(200));
        await stage.Story.AdvanceToAsync(-10);
        await stage.ReadRosterAsync();
        Assert.Equal("Ana", await stage.OnShiftAsync("2026-03-02 12:00"));

        await stage.Story.AdvanceToAsync(-5);
        await stage.ReadRosterAsync();
        Assert.Equal("", await stage.OnShiftAsync("2026-03-02 12:00"));
    }

    private static string Night(string day) => CalendarEvent.InstanceId("nights", RosterStage.At($"{day} 22:00"));
}
