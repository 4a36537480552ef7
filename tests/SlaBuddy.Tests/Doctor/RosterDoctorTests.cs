using System.Globalization;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Google.Access;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.Doctor;

/// <summary>What the doctor says of the roster: each source as it reads now.</summary>
public class RosterDoctorTests
{
    private const string Nights = "nights@acme.example";

    private static readonly DateTimeOffset Tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);

    [Fact]
    public async Task Each_source_is_told_with_what_it_holds_and_those_who_are_nobody_with_what_was_tried()
    {
        await using var sandbox = await SandboxHost.StartAsync(new(), TimeProvider.System, CancellationToken.None);
        sandbox.Calendar.Add(Nights, "Nights");
        sandbox.Calendar.Put(Nights, Event("a", "Ana") with { Recurrence = ["RRULE:FREQ=DAILY;COUNT=3"] });
        sandbox.Calendar.Put(Nights, Event("z", "Zoe") with { Recurrence = ["RRULE:FREQ=DAILY;COUNT=2"] });
        sandbox.Calendar.AddPrimary(new Organizer("ben@acme.example", "Ben"));
        sandbox.Calendar.Put("ben@acme.example", CalendarEvent.OutOfOffice(
            "ooo", new Organizer("ben@acme.example"), EventTime.At(Tomorrow), EventTime.At(Tomorrow.AddHours(8))));

        var (code, output) = await VisitAsync(sandbox,
            $$"""
            roster:
              calendars: [{{Nights}}]
              absence_calendars: [ben@acme.example]
              always_on: ["@support-engineers"]
              shifts: [{people: [ana@acme.example, gone@acme.example], from: "09:00", to: "17:00", zone: Europe/Berlin}]
            """);

        Assert.Contains($"{Nights}: 5 shifts and 0 absences in the next 14d.", output);
        Assert.Contains("ben@acme.example: 1 absence in the next 14d.", output);
        Assert.Matches(@"fine +Roster +@support-engineers: \d+ members always on shift\.", output);
        Assert.Matches(@"fine +Roster +file: \d+ shifts and 0 absences in the next 14d\.", output);
        Assert.Contains("\"Zoe\" is nobody on shift (2 times, first "
            + Tomorrow.ToString("ddd d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture)
            + "): nobody is invited, and the title names nobody in Slack.", output);
        Assert.Matches("\"gone@acme.example\" is nobody on shift .*: nobody in Slack has this address", output);
        Assert.Contains("Gaps are looked for once the service has read the roster.", output);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task A_calendar_that_shows_only_busy_times_and_an_empty_one_deserve_a_look()
    {
        await using var sandbox = await SandboxHost.StartAsync(new(), TimeProvider.System, CancellationToken.None);
        sandbox.Calendar.Share(SandboxCalendar.Shifts, AccessRole.FreeBusyReader);
        sandbox.Calendar.Add(Nights, "Nights");

        var (code, output) = await VisitAsync(sandbox, $"roster: {{calendars: [{SandboxCalendar.Shifts}, {Nights}]}}");

        Assert.Matches($"look +Roster +Only free and busy times of {SandboxCalendar.Shifts} are shown to us", output);
        Assert.Matches($"look +Roster +{Nights}: 0 shifts and 0 absences", output);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task A_feed_without_an_address_and_one_that_is_not_there_are_wrong_and_no_address_is_shown()
    {
        await using var sandbox = await SandboxHost.StartAsync(new(), TimeProvider.System, CancellationToken.None);

        var (code, output) = await VisitAsync(sandbox,
            "roster: {feeds: [{name: missing, url_from: SLABUDDY_NOWHERE}]}");
        var (otherCode, other) = await VisitAsync(sandbox,
            "roster: {feeds: [{name: broken, url_from: SLABUDDY_FEED}]}", ("SLABUDDY_FEED", $"{sandbox.BaseUrl}s3cret/x.ics"));

        Assert.Contains("SLABUDDY_NOWHERE: There is no address for the feed missing.", output);
        Assert.Contains("The feed broken is not there (404)", other);
        Assert.DoesNotContain("s3cret", other);
        Assert.Equal((1, 1), (code, otherCode));
    }

    [Fact]
    public async Task Gaps_ahead_are_told_as_the_service_last_read_the_roster()
    {
        await using var sandbox = await SandboxHost.StartAsync(new(), TimeProvider.System, CancellationToken.None);
        await using var db = await Postgres.CreateDatabaseAsync();
        sandbox.Calendar.Add(Nights, "Nights");
        sandbox.Calendar.Put(Nights, Event("a", "Ana"));
        await using (var around = await Surroundings.CreateAsync(TimeProvider.System, null, StoryYaml(sandbox)))
        {
            around.Sandbox.Calendar.Add(Nights, "Nights");
            around.Sandbox.Calendar.Put(Nights, Event("a", "Ana"));
            await using var service = await TestService.StartAsync(db, around, TimeProvider.System);
        }

        var (_, output) = await VisitAsync(sandbox, $"roster: {{calendars: [{Nights}]}}", db);

        Assert.Matches($@"look +Roster +Nobody is on shift from .* to {Tomorrow:ddd d MMM HH:mm} UTC\.", output);
    }

    private static string StoryYaml(SandboxHost sandbox) =>
        $"{Stories.StoryFile.Published}\nroster: {{calendars: [{Nights}]}}".Replace(
            "{sandbox}", sandbox.BaseUrl.ToString(), StringComparison.Ordinal);

    private static CalendarEvent Event(string id, string title) =>
        new(id, title, EventTime.At(Tomorrow), EventTime.At(Tomorrow.AddHours(8)));

    private static async Task<(int ExitCode, string Output)> VisitAsync(
        SandboxHost sandbox, string roster, params (string, string)[] settings)
    {
        await using var db = await Postgres.CreateDatabaseAsync();
        return await VisitAsync(sandbox, roster, db, settings);
    }

    private static async Task<(int ExitCode, string Output)> VisitAsync(
        SandboxHost sandbox, string roster, TestDatabase db, params (string, string)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("sla-buddy-");
        var key = Path.Combine(folder.FullName, "key.json");
        sandbox.Calendar.WriteCredentials(key);
        var file = Path.Combine(folder.FullName, "sla-buddy.yaml");
        await File.WriteAllTextAsync(file, $"{Yaml.Smallest}\ntargets: {{\"@head-of-success\": U0HANA}}\n{roster}");

        var google = roster.Contains("calendars:", StringComparison.Ordinal);
        var visit = await ServiceProcess.RunAsync(["doctor"],
            [
                ("Slack__BotToken", sandbox.Options.BotToken), ("Slack__SigningSecret", sandbox.Options.SigningSecret),
                ("Slack__ApiBaseUrl", $"{sandbox.BaseUrl}api/"),
                ("GoogleCalendar__CredentialsPath", google ? key : ""),
                ("GoogleCalendar__BaseUrl", $"{sandbox.BaseUrl}google/calendar/v3/"),
                ("ConnectionStrings__SlaBuddy", db.ConnectionString), ("Policies__Path", file), .. settings,
            ]);
        folder.Delete(recursive: true);
        Assert.Empty(visit.Errors);
        return (visit.ExitCode, visit.Output);
    }
}
