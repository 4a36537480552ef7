using System.Buffers.Text;
using System.Net;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Tests.Sandbox;

public class GoogleTests : SandboxStory
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

    private static string SandboxAudience => "https://oauth2.googleapis.com/token";

    private async Task<string> TokenAsync(string scope = "https://www.googleapis.com/auth/calendar.readonly")
    {
        using var key = RSA.Create();
        key.ImportFromPem((string)JsonNode.Parse(Sandbox.Calendar.Account.CredentialsJson())!["private_key"]!);
        using var response = await AskForTokenAsync(Assertion(key, SandboxAudience, scope));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (string)(await Body(response))["access_token"]!;
    }

    private Task<HttpResponseMessage> AskForTokenAsync(string assertion) => Http.PostAsync(
        new Uri(Sandbox.BaseUrl, "google/token"), new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
            KeyValuePair.Create("assertion", assertion),
        ]), Patience);

    private string Assertion(
        RSA key, string audience, string scope = "https://www.googleapis.com/auth/calendar.readonly")
    {
        var issued = Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = ServiceAccount.Email, ["aud"] = audience, ["scope"] = scope, ["iat"] = issued,
                ["exp"] = issued + 3600,
        };
        var signed = $"{Part("""{"alg":"RS256","typ":"JWT"}""")}.{Part(claims.ToJsonString())}";
        var signature =
            key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static string At(DateTimeOffset instant) =>
        Uri.EscapeDataString(instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz"));
}
