using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Google.Access;

namespace SlaBuddy.Tests.Sandbox.Google;

/// <summary>A test that speaks to the sandbox's Google as a service account does, without any client between.</summary>
public abstract class GoogleStory : SandboxStory
{
    protected static string SandboxAudience => "https://oauth2.googleapis.com/token";

    internal SandboxCalendar Calendar => Sandbox.Calendar;

    protected async Task<string> TokenAsync(
        string scope = "https://www.googleapis.com/auth/calendar.readonly", string? user = null)
    {
        using var response = await AskForTokenAsync(SignedAssertion(scope, user));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (string)(await Body(response))["access_token"]!;
    }

    protected Task<HttpResponseMessage> AskForTokenAsync(string assertion) => Http.PostAsync(
        new Uri(Sandbox.BaseUrl, "google/token"), new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
            KeyValuePair.Create("assertion", assertion),
        ]), Patience);

    protected string SignedAssertion(
        string scope = "https://www.googleapis.com/auth/calendar.readonly", string? user = null)
    {
        using var key = RSA.Create();
        key.ImportFromPem((string)JsonNode.Parse(Calendar.Account.CredentialsJson())!["private_key"]!);
        return Assertion(key, SandboxAudience, scope, user);
    }

    protected string Assertion(RSA key, string audience,
        string scope = "https://www.googleapis.com/auth/calendar.readonly", string? user = null)
    {
        var issued = Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = ServiceAccount.Email, ["aud"] = audience, ["scope"] = scope, ["iat"] = issued,
                ["exp"] = issued + 3600,
        };
        if (user is not null) claims["sub"] = user;
        var signed = $"{Part("""{"alg":"RS256","typ":"JWT"}""")}.{Part(claims.ToJsonString())}";
        var signature =
            key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The events of a calendar, of all pages, as the answers hold them.</summary>
    protected async Task<JsonObject[]> ListAsync(
        string calendarId, string token, params (string Name, string Value)[] arguments)
    {
        var events = new List<JsonObject>();
        for (string? page = ""; page is not null;)
        {
            var answer = await PageAsync(calendarId, token, page, arguments);
            events.AddRange(answer["items"]!.AsArray().Select(one => one!.AsObject()));
            page = (string?)answer["nextPageToken"];
        }
        return [.. events];
    }

    protected async Task<JsonObject> PageAsync(
        string calendarId, string token, string page = "", params (string Name, string Value)[] arguments)
    {
        using var response = await AskAsync(calendarId, token, [.. arguments, ("pageToken", page)]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Body(response);
    }

    protected Task<HttpResponseMessage> AskAsync(
        string calendarId, string? token, params (string Name, string Value)[] arguments)
    {
        var query = string.Join('&', arguments.Where(one => one.Value.Length > 0)
            .Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        return Send(HttpMethod.Get,
            $"google/calendar/v3/calendars/{Uri.EscapeDataString(calendarId)}/events?{query}", token);
    }

    /// <summary>What Google names as the reason of a refusal.</summary>
    protected static async Task<string> ReasonOf(HttpResponseMessage response) =>
        (string)(await Body(response))["error"]!["errors"]![0]!["reason"]!;

    protected static string At(DateTimeOffset instant) =>
        Uri.EscapeDataString(instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz"));

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
