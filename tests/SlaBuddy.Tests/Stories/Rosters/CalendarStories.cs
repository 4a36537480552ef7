using Dapper;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Tests.Stories.Rosters;

/// <summary>The roster follows a Google calendar as people keep it.</summary>
public class CalendarStories
{
    private static readonly Attendee Ana = new("ana@acme.example");
    private static readonly Attendee Ben = new("ben@acme.example");

    [Fact]
    public async Task Shifts_that_come_again_follow_their_exceptions_and_the_clocks_that_go_forward()
    {
        await using var stage = await RosterStage.SetAsync();
        stage.Google.Put(RosterStage.Calendar,
            RosterStage.Event("nights", "Night", "2026-03-02 22:00", "2026-03-03 06:00", Ana) with
            {
                Recurrence = ["RRULE:FREQ=DAILY", "EXDATE;TZID=Europe/Berlin:20260306T220000"],
            });
        stage.Google.Move(RosterStage.Calendar, Night("2026-03-04"), RosterStage.At("2026-03-05 10:00"), RosterStage.At("2026-03-05 12:00"));
        stage.Google.Cancel(RosterStage.Calendar, Night("2026-03-05"));
        stage.Google.Change(RosterStage.Calendar, Night("2026-03-07"), it => it with { Attendees = [Ben] });
        await stage.StartAsync();

        await ExpectAsync(stage,
            ("2026-03-02 21:59", ""), ("2026-03-02 22:00", "Ana"), ("2026-03-03 05:59", "Ana"), ("2026-03-03 06:00", ""),
            // Moved, cancelled, taken out, given away.
            ("2026-03-04 23:00", ""), ("2026-03-05 11:00", "Ana"), ("2026-03-05 23:00", ""), ("2026-03-06 23:00", ""),
            ("2026-03-07 23:00", "Ben"), ("2026-03-08 23:00", "Ana"),
            // The night of 29 March has an hour less, and its shift ends at six all the same.
            ("2026-03-28 22:00", "Ana"), ("2026-03-29 01:59", "Ana"), ("2026-03-29 03:00", "Ana"),
            ("2026-03-29 05:59", "Ana"), ("2026-03-29 06:00", ""), ("2026-03-29 22:00", "Ana"), ("2026-03-30 06:00", ""));
    }

    [Fact]
    public async Task Shifts_keep_their_hours_when_the_clocks_go_back()
    {
        // 20 October.
        await using var stage = await RosterStage.SetAsync(minute: 232 * 24 * 60);
        stage.Google.Put(RosterStage.Calendar,
            RosterStage.Event("nights", "Night", "2026-10-21 22:00", "2026-10-22 06:00", Ana) with
            {
                Recurrence = ["RRULE:FREQ=DAILY"],
            });
        stage.Google.Put(RosterStage.Calendar, new CalendarEvent("sunday", "Ben", RosterStage.On("2026-10-25"), RosterStage.On("2026-10-26")));
        await stage.StartAsync();

        await ExpectAsync(stage,
            ("2026-10-24 21:59", ""), ("2026-10-24 22:00", "Ana"), ("2026-10-25 00:00", "Ana Ben"),
            ("2026-10-25 05:59", "Ana Ben"), ("2026-10-25 06:00", "Ben"), ("2026-10-25 21:59", "Ben"),
            ("2026-10-25 22:00", "Ana Ben"), ("2026-10-26 00:00", "Ana"));
        Assert.Equal(9, await HoursAsync(stage, "nights_20261024T200000Z"));
        Assert.Equal(25, await HoursAsync(stage, "sunday"));
    }

    [Fact]
    public async Task An_event_means_whom_it_invites_or_names_or_whoever_made_it()
    {
        await using var stage = await RosterStage.SetAsync();
        var lead = new Organizer("hana@acme.example");
        Put(stage, 1, "Support", [Ana, new("group@acme.example")]);
        Put(stage, 2, "On call: Ben", []);
        Put(stage, 3, "On call: Ben", [], it => it with { Organizer = lead });
        Put(stage, 4, "On call", [], it => it with { Organizer = lead });
        Put(stage, 5, "On call", []);
        Put(stage, 6, "On call: Zoe", []);
        Put(stage, 7, "Support", [Ana with { ResponseStatus = "declined" }, Ben with { ResponseStatus = "tentative" }]);
        Put(stage, 8, "Ana", [Ana with { ResponseStatus = "declined" }]);
        Put(stage, 9, "Support", [Ben with { ResponseStatus = "needsAction" }, new("room@acme.example") { IsResource = true }]);
        Put(stage, 10, "Ana and Ben", []);
        await stage.StartAsync();

        await ExpectAsync(stage, ("2026-03-03 01:30", "Ana"), ("2026-03-03 02:30", "Ben"), ("2026-03-03 03:30", "Ben"),
            ("2026-03-03 04:30", "Hana"), ("2026-03-03 05:30", ""), ("2026-03-03 06:30", ""), ("2026-03-03 07:30", "Ben"),
            ("2026-03-03 08:30", ""), ("2026-03-03 09:30", "Ben"), ("2026-03-03 10:30", "Ana Ben"));
        await using var connection = await stage.Story.Database.DataSource.OpenConnectionAsync();
        Assert.Equal(["On call", "On call: Zoe", "group@acme.example"], await connection.QueryAsync<string>(
            "select written from sla.unmatched_shifts('T0ACME') order by written"));
    }

    [Fact]
    public async Task What_is_free_cancelled_or_no_shift_is_nobodys_and_who_is_out_of_office_has_none()
    {
        await using var stage = await RosterStage.SetAsync(
            $"{{calendars: [{RosterStage.Calendar}], absence_calendars: [ben@acme.example]}}");
        var (ana, ben) = (new Organizer("ana@acme.example"), new Organizer("ben@acme.example"));
        stage.Google.AddPrimary(ben, RosterStage.Berlin);
        Put(stage, 1, "Ana", [], it => it with { IsTransparent = true });
        Put(stage, 2, "Ana", []);
        stage.Google.Cancel(RosterStage.Calendar, "e2");
        Put(stage, 3, "Ana", [], it => it with { EventType = "focusTime" });
        stage.Google.Put(RosterStage.Calendar,
            CalendarEvent.WorkingLocation("e4", "Ana's home", RosterStage.At("2026-03-03 04:00"), RosterStage.At("2026-03-03 05:00")));
        Put(stage, 5, "Ana and Ben", []);
        Put(stage, 6, "Ana and Ben", []);
        Put(stage, 7, "Ana and Ben", []);
        stage.Google.Put(RosterStage.Calendar,
            CalendarEvent.OutOfOffice("away", ana, RosterStage.At("2026-03-03 05:30"), RosterStage.At("2026-03-03 06:30")));
        stage.Google.Put("ben@acme.example",
            CalendarEvent.OutOfOffice("leave", ben, RosterStage.At("2026-03-03 07:00"), RosterStage.At("2026-03-03 07:30")));
        stage.Google.Put("ben@acme.example",
            RosterStage.Event("dentist", "Ana at the dentist with me", "2026-03-03 08:00", "2026-03-03 09:00"));
        await stage.StartAsync();

        await ExpectAsync(stage, ("2026-03-03 01:30", ""), ("2026-03-03 02:30", ""), ("2026-03-03 03:30", ""),
            ("2026-03-03 04:30", ""), ("2026-03-03 05:29", "Ana Ben"), ("2026-03-03 05:30", "Ben"), ("2026-03-03 06:29", "Ben"),
            ("2026-03-03 06:30", "Ana Ben"), ("2026-03-03 07:15", "Ana"), ("2026-03-03 07:30", "Ana Ben"), ("2026-03-03 08:30", ""));
    }

    [Fact]
    public async Task Embedded_shifts_keep_their_product_whole_days_are_the_calendars_and_private_ones_their_owners()
    {
        const string anasOwn = "ana@acme.example";
        await using var stage = await RosterStage.SetAsync($"{{calendars: [{RosterStage.Calendar}, {anasOwn}]}}");
        stage.Google.AddPrimary(new Organizer(anasOwn), RosterStage.Berlin);
        stage.Google.Put(anasOwn, RosterStage.Event("mine", "On call", "2026-03-03 20:00", "2026-03-03 21:00") with
        {
            Visibility = "private", Organizer = new Organizer(anasOwn),
        });
        stage.Google.Put(RosterStage.Calendar, new CalendarEvent("day", "Ben", RosterStage.On("2026-03-03"), RosterStage.On("2026-03-04")));
        Put(stage, 1, "Embedded: Auth – Cem", []);
        Put(stage, 2, "Embedded in Payments: Cem", []);
        Put(stage, 3, "Cem (embedded, Data Platform)", []);
        Put(stage, 4, "Embedded: Auth-Core", [new("cem@acme.example")]);
        Put(stage, 5, "Cem embedded", []);
        await stage.StartAsync();

        await ExpectAsync(stage, ("2026-03-02 23:59", ""), ("2026-03-03 00:00", "Ben"), ("2026-03-03 23:59", "Ben"),
            ("2026-03-04 00:00", ""), ("2026-03-03 01:30", "Ben Cem(Auth)"), ("2026-03-03 02:30", "Ben Cem(Payments)"),
            ("2026-03-03 03:30", "Ben Cem(Data Platform)"), ("2026-03-03 04:30", "Ben Cem(Auth-Core)"),
            ("2026-03-03 05:30", "Ben Cem()"), ("2026-03-03 20:30", "Ana Ben"));
    }

    private static void Put(RosterStage stage, int hour, string title, Attendee[] invited,
        Func<CalendarEvent, CalendarEvent>? change = null)
    {
        var it = RosterStage.Event($"e{hour}", title, $"2026-03-03 {hour:00}:00", $"2026-03-03 {hour + 1:00}:00", invited);
        stage.Google.Put(RosterStage.Calendar, change?.Invoke(it) ?? it);
    }

    private static string Night(string day) => CalendarEvent.InstanceId("nights", RosterStage.At($"{day} 22:00"));

    private static async Task ExpectAsync(RosterStage stage, params (string At, string Who)[] expected)
    {
        var found = new List<(string, string)>();
        foreach (var (at, _) in expected) found.Add((at, await stage.OnShiftAsync(at)));
        Assert.Equal(expected, found);
    }

    private static async Task<double> HoursAsync(RosterStage stage, string eventId) => await stage.Story.ScalarAsync<double>(
        "select extract(epoch from ends_at - starts_at) / 3600 from sla.shift where event_id = @eventId", new { eventId });
}
