using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SlaBuddy.Roster.Google;
using SlaBuddy.Roster.Google.V3;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Google.Listing;

namespace SlaBuddy.Tests.Sandbox.OfficialClients;

public class CalendarClientTests
{
    private static readonly DateTimeOffset From = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2026, 4, 20, 0, 0, 0, TimeSpan.Zero);

    private readonly CancellationToken _patience = new CancellationTokenSource(TimeSpan.FromMinutes(6)).Token;

    [NpmTheory]
    [InlineData(null)]
    [InlineData("lead@acme.example")]
    public async Task Googles_own_client_reads_the_calendar_as_ours_does_event_by_event(string? user)
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), TimeProvider.System, _patience);
        LivedInCalendar.Fill(sandbox.Calendar);
        sandbox.Calendar.Paging = new Paging(AtMost: 9, EmptyBetween: true);
        var folder = Directory.CreateTempSubdirectory("sandbox-calendar-").FullName;
        var credentials = Path.Combine(folder, "key.json");
        sandbox.Calendar.WriteCredentials(credentials);

        var ours = await ReadAsync(sandbox, credentials, user);
        await using var script = await NodeScript.StartAsync("calendar.mjs", ("CREDENTIALS", credentials),
            ("ROOT_URL", sandbox.BaseUrl.ToString()), ("CALENDAR", LivedInCalendar.Id), ("USER", user ?? ""),
            ("FROM", From.ToString("O")), ("UNTIL", Until.ToString("O")));
        var said = await script.HearAsync(_patience);
        Directory.Delete(folder, recursive: true);

        var theirs = said["instances"]!["events"]!.AsArray().Select(one => Told(one!)).ToArray();
        Assert.InRange(ours.Events.Count, 90, 1000);
        Assert.Equal(ours.Events.Select(Told), theirs);
        Assert.Equal(ours.TimeZone, (string?)said["instances"]!["zone"]);
        Assert.InRange((int)said["instances"]!["pages"]!, 20, 1000);
        Assert.Equal("404 notFound", (string?)said["refusal"]);
    }

    [NpmFact]
    public async Task Googles_own_client_reads_what_recurs_and_every_exception_to_it()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), TimeProvider.System, _patience);
        LivedInCalendar.Fill(sandbox.Calendar);
        var folder = Directory.CreateTempSubdirectory("sandbox-calendar-").FullName;
        var credentials = Path.Combine(folder, "key.json");
        sandbox.Calendar.WriteCredentials(credentials);

        await using var script = await NodeScript.StartAsync("calendar.mjs", ("CREDENTIALS", credentials),
            ("ROOT_URL", sandbox.BaseUrl.ToString()), ("CALENDAR", LivedInCalendar.Id),
            ("FROM", From.ToString("O")), ("UNTIL", Until.ToString("O")));
        var said = await script.HearAsync(_patience);
        Directory.Delete(folder, recursive: true);

        var calendar = sandbox.Calendar.Find(LivedInCalendar.Id)!;
        var stored = said["stored"]!["events"]!.AsArray();
        Assert.Equal(
            calendar.Events.Values.Select(one => (one.Id, one.RecurringEventId, string.Join('|', one.Recurrence))).Order(),
            stored.Select(one => ((string)one!["id"]!, (string?)one["recurringEventId"],
                string.Join('|', one["recurrence"]?.AsArray().Select(line => (string?)line) ?? []))).Order());
        Assert.Equal(["away", "focus"],
            said["away"]!["events"]!.AsArray().Select(one => (string?)one!["id"]).Order(StringComparer.Ordinal));
    }

    private static async Task<CalendarContent> ReadAsync(SandboxHost sandbox, string credentials, string? user)
    {
        var options = Options.Create(new GoogleCalendarOptions
        {
            CredentialsPath = credentials, DelegatedUser = user, BaseUrl = $"{sandbox.BaseUrl}google/calendar/v3/",
            PageSize = 40, Retries = 0,
        });
        using var access = new CalendarAccess(options, TimeProvider.System);
        var reader = new CalendarReader(access, options, TimeProvider.System, NullLogger<CalendarReader>.Instance);
        return await reader.ReadAsync(LivedInCalendar.Id, From, Until, CancellationToken.None);
    }

    private static string Told(Event one) => string.Join(' ', one.Id, one.Status, one.Summary ?? "-",
        one.Start?.Date ?? one.Start?.DateTimeRaw, one.End?.Date ?? one.End?.DateTimeRaw, one.Start?.TimeZone ?? "-",
        one.Transparency ?? "-", one.EventType ?? "-", one.ETag,
        string.Join(',', (one.Attendees ?? []).Select(attendee =>
            $"{attendee.Email}:{attendee.DisplayName}:{attendee.ResponseStatus}:{attendee.Resource == true}")));

    private static string Told(JsonNode one) => string.Join(' ', Text(one, "id"), Text(one, "status"),
        Text(one, "summary") ?? "-", Text(one["start"]!, "date") ?? Text(one["start"]!, "dateTime"),
        Text(one["end"]!, "date") ?? Text(one["end"]!, "dateTime"), Text(one["start"]!, "timeZone") ?? "-",
        Text(one, "transparency") ?? "-", Text(one, "eventType") ?? "-", Text(one, "etag"),
        string.Join(',', (one["attendees"]?.AsArray() ?? []).Select(attendee =>
            $"{Text(attendee!, "email")}:{Text(attendee!, "displayName")}:{Text(attendee!, "responseStatus")}:"
            + $"{(bool?)attendee!["resource"] == true}")));

    private static string? Text(JsonNode json, string name) => (string?)json[name];
}
