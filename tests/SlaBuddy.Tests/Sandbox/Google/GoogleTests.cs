using System.Net;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Tests.Sandbox.Google;

public class GoogleTests : GoogleStory
{
    private const string Events = "google/calendar/v3/calendars/support%40acme.example/events";

    [Fact]
    public async Task A_signed_assertion_opens_the_calendar()
    {
        var token = await TokenAsync();
        var now = Clock.GetUtcNow();

        using var response =
            await Send(HttpMethod.Get, $"{Events}?singleEvents=true&orderBy=startTime&timeMin={At(now)}"
            + $"&timeMax={At(now.AddSeconds(1))}", token);
        var answer = await Body(response);

        Assert.Equal("UTC", (string?)answer["timeZone"]);
        Assert.Equal(["Ana", "Ben", "Embedded: Auth – Cem"],
            answer["items"]!.AsArray().Select(one => (string)one!["summary"]!).Distinct()
                .Order(StringComparer.Ordinal));
        Assert.Contains(
            answer["items"]!.AsArray(), one => (string?)one!["attendees"]?[0]!["email"] == "ana@acme.example");
    }

    [Fact]
    public async Task The_default_roster_holds_whenever_one_looks()
    {
        for (var hours = 0; hours < 14 * 24; hours += 5)
        {
            var instant = Clock.GetUtcNow().AddHours(hours);
            var onShift = Sandbox.Calendar.EventsIn(SandboxCalendar.Shifts)
                .Where(one => one.Start.In(TimeZoneInfo.Utc) <= instant && instant < one.End.In(TimeZoneInfo.Utc))
                .Select(one => one.Summary).Order(StringComparer.Ordinal);

            Assert.Equal(["Ana", "Ben", "Embedded: Auth – Cem"], onShift);
        }

        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_forged_assertion_is_an_invalid_grant()
    {
        using var forger = RSA.Create(2048);

        using var response = await AskForTokenAsync(Assertion(forger, SandboxAudience));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var answer = await Body(response);
        Assert.Equal(("invalid_grant", "Invalid JWT Signature."),
            ((string?)answer["error"], (string?)answer["error_description"]));
    }

    [Fact]
    public async Task Without_token_scope_or_calendar_google_says_401_403_404()
    {
        var token = await TokenAsync();
        var withoutScope = await TokenAsync("https://www.googleapis.com/auth/drive");

        using var nobody = await Send(HttpMethod.Get, Events, token: null);
        using var wrongScope = await Send(HttpMethod.Get, Events, withoutScope);
        using var nowhere = await Send(HttpMethod.Get, "google/calendar/v3/calendars/nowhere/events", token);

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound],
            new[] { nobody, wrongScope, nowhere }.Select(response => response.StatusCode));
        Assert.Equal("notFound", (string?)(await Body(nowhere))["error"]!["errors"]![0]!["reason"]);
    }

    [Fact]
    public async Task Pages_lead_to_the_end_and_bounds_are_exclusive()
    {
        var token = await TokenAsync();
        var noon = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
        Sandbox.Calendar.Add("empty@acme.example", "Bounds");
        for (var hour = 0; hour < 5; hour++)
            Sandbox.Calendar.Put("empty@acme.example", new CalendarEvent($"e{hour}", $"hour {hour}",
                EventTime.At(noon.AddHours(hour)), EventTime.At(noon.AddHours(hour + 1))));

        var seen = new List<string>();
        string? page = null;
        do
        {
            using var response =
                await Send(HttpMethod.Get, "google/calendar/v3/calendars/empty%40acme.example/events?maxResults=2"
                + $"&timeMin={At(noon.AddHours(1))}&timeMax={At(noon.AddHours(4))}"
                + $"&pageToken={Uri.EscapeDataString(page ?? "")}", token);
            var answer = await Body(response);
            seen.AddRange(answer["items"]!.AsArray().Select(one => (string)one!["id"]!));
            page = (string?)answer["nextPageToken"];
        } while (page is not null);

        Assert.Equal(["e1", "e2", "e3"], seen);
    }

    [Fact]
    public async Task Googles_faults_come_in_googles_shape()
    {
        var token = await TokenAsync();
        Sandbox.Faults.Next("events.list", Fault.Error("403"));
        Sandbox.Faults.Next("events.list", Fault.RateLimited(TimeSpan.FromSeconds(9)));

        using var forbidden = await Send(HttpMethod.Get, Events, token);
        using var limited = await Send(HttpMethod.Get, Events, token);

        Assert.Equal(403, (int)(await Body(forbidden))["error"]!["code"]!);
        Assert.Equal((HttpStatusCode.TooManyRequests, 9.0),
            (limited.StatusCode, limited.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_key_file_is_for_its_owner_alone_and_points_at_the_sandbox()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("sandbox-key-").FullName, "key.json");

        Sandbox.Calendar.WriteCredentials(path);

        var json = JsonNode.Parse(File.ReadAllText(path))!;
        Assert.Equal(new Uri(Sandbox.BaseUrl, "google/token").ToString(), (string?)json["token_uri"]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }
}
