using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SlaBuddy.Roster.Google;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Roster;

/// <summary>
/// A server in Google's place: it gives a token for a grant that is signed with the service account's key, and pages of
/// events for the token.
/// </summary>
internal sealed class CalendarServer : IAsyncDisposable
{
    public const string Account = "roster@acme.iam.gserviceaccount.example";
    public const string AccessToken = "ya29.secret";

    // Making keys takes longer than everything else here.
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly RSA StrangersKey = RSA.Create(2048);

    private readonly ConcurrentQueue<IQueryCollection> _queries = [];
    private readonly ConcurrentQueue<JsonElement> _grants = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("roster").FullName;
    private LoopbackServer? _server;

    /// <summary>Pages by token; the first one has an empty name.</summary>
    public Dictionary<string, string> Pages { get; } = new() { [""] = """{"timeZone":"UTC","items":[]}""" };

    /// <summary>Answers the next calls for events in another way.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Faults { get; } = [];

    public Func<HttpContext, Task>? TokenFault { get; set; }

    public IReadOnlyList<IQueryCollection> Queries => [.. _queries];

    /// <summary>What the signed grants claimed.</summary>
    public IReadOnlyList<JsonElement> Grants => [.. _grants];

    public string BaseUrl => _server!.Url + "calendar/v3/";

    public string CredentialsPath => Path.Combine(_folder, "credentials.json");

    public static async Task<CalendarServer> StartAsync()
    {
        var calendar = new CalendarServer();
        calendar._server = await LoopbackServer.StartAsync(calendar.AnswerAsync);
        await File.WriteAllTextAsync(calendar.CredentialsPath, calendar.Credentials(Key));
        return calendar;
    }

    public CalendarServer Holding(params string[] events)
    {
        Pages[""] = $$"""{"timeZone":"Europe/Berlin","items":[{{string.Join(',', events)}}]}""";
        return this;
    }

    public Task WriteCredentialsOfAStrangerAsync() =>
        File.WriteAllTextAsync(CredentialsPath, Credentials(StrangersKey));

    /// <summary>What reads this server, without repetitions unless asked for.</summary>
    public CalendarReader Reader(TimeProvider clock, Action<GoogleCalendarOptions>? settle = null)
    {
        var settings = new GoogleCalendarOptions { CredentialsPath = CredentialsPath, BaseUrl = BaseUrl, Retries = 0 };
        settle?.Invoke(settings);
        var options = Options.Create(settings);
        return new CalendarReader(
            new CalendarAccess(options, clock), options, clock, NullLogger<CalendarReader>.Instance);
    }

    /// <summary>An event from one instant to another.</summary>
    public static string Event(
        string id, DateTimeOffset from, DateTimeOffset to, string summary, params string[] attendees)
    {
        var invited = string.Join(
            ',', attendees.Select(email => $$"""{"email":"{{email}}","responseStatus":"accepted"}"""));
        return $$"""
            {"id":"{{id}}","status":"confirmed","summary":"{{summary}}","attendees":[{{invited}}],
             "start":{"dateTime":"{{from:yyyy-MM-ddTHH:mm:sszzz}}"},"end":{"dateTime":"{{to:yyyy-MM-ddTHH:mm:sszzz}}"} }
            """;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Credentials(RSA key) => JsonSerializer.Serialize(new
    {
        type = "service_account",
        project_id = "acme",
        private_key_id = "k1",
        private_key = key.ExportPkcs8PrivateKeyPem(),
        client_email = Account,
        client_id = "1",
        token_uri = _server!.Url + "token",
    });

    private Task AnswerAsync(HttpContext context) =>
        context.Request.Path.Value == "/token" ? GiveTokenAsync(context) : GiveEventsAsync(context);

    private async Task GiveTokenAsync(HttpContext context)
    {
        if (TokenFault is { } fault)
        {
            await fault(context);
            return;
        }
        var form = await context.Request.ReadFormAsync();
        var parts = form["assertion"].ToString().Split('.');
        var signed = form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer" && parts.Length == 3
            && Key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url(parts[2]),
                HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        context.Response.ContentType = "application/json";
        if (!signed)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync(
                """{"error":"invalid_grant","error_description":"Invalid JWT Signature."}""");
            return;
        }
        _grants.Enqueue(JsonDocument.Parse(Base64Url(parts[1])).RootElement);
        await context.Response.WriteAsync(
            $$"""{"access_token":"{{AccessToken}}","expires_in":3599,"token_type":"Bearer"}""");
    }

    private async Task GiveEventsAsync(HttpContext context)
    {
        _queries.Enqueue(context.Request.Query);
        if (Faults.TryDequeue(out var fault))
        {
            await fault(context);
            return;
        }
        context.Response.ContentType = "application/json";
        var known = context.Request.Path.Value == "/calendar/v3/calendars/support@acme.example/events"
            && context.Request.Headers.Authorization == "Bearer " + AccessToken;
        context.Response.StatusCode = known ? 200 : 404;
        await context.Response.WriteAsync(
            known ? Pages[context.Request.Query["pageToken"].ToString()] : Refusal(404, "notFound"));
    }

    public static Func<HttpContext, Task> Refused(int status, string reason) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Refusal(status, reason));
    };

    private static string Refusal(int status, string reason) =>
        $$"""{"error":{"code":{{status}},"message":"no","errors":[{"reason":"{{reason}}","message":"no"}]} }""";

    private static byte[] Base64Url(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(padded.PadRight((padded.Length + 3) / 4 * 4, '='));
    }
}
