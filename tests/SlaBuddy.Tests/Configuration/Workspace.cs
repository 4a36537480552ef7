using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SlaBuddy.Tests.Configuration;

/// <summary>A small workspace behind a real HTTP server: as much of Slack as names and permissions need.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    public const string Token = "xoxb-0000-secret-of-the-test";

    private readonly WebApplication _app;

    private Workspace(WebApplication app) => _app = app;

    public string ApiBaseUrl => $"{_app.Urls.Single()}/api/";

    public HashSet<string> Scopes { get; } =
    [
        "app_mentions:read", "channels:history", "channels:join", "channels:read", "chat:write", "commands",
        "groups:history", "groups:read", "reactions:read", "reactions:write", "usergroups:read", "users:read",
        "users:read.email", "im:history",
    ];

    /// <summary>Channels the bot was let into while the test ran.</summary>
    public List<string> Joined { get; } = [];

    public List<Channel> Channels { get; } =
    [
        new("C0ENTERPRISE", "enterprise", IsMember: true),
        new("C0TEAMS", "teams", IsMember: false),
        new("C0OPS", "sla-ops", IsMember: true),
        new("C0ALERTS", "support-alerts", IsMember: true),
        new("G0VIP", "vip", IsMember: false, IsPrivate: true),
        new("C0OLD", "old", IsMember: false, IsArchived: true),
    ];

    /// <summary>How far this workspace's clock is from everybody else's.</summary>
    public TimeSpan ClockLead { get; set; }

    /// <summary>What the server says instead of answering; a whole page of HTML while it is set.</summary>
    public string? Html { get; set; }

    public static async Task<Workspace> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var workspace = new Workspace(builder.Build());
        workspace._app.MapPost("/api/{method}", workspace.AnswerAsync);
        await workspace._app.StartAsync();
        return workspace;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext call, string method)
    {
        if (Html is not null)
        {
            call.Response.ContentType = "text/html";
            await call.Response.WriteAsync(Html);
            return;
        }
        var arguments = await call.Request.ReadFormAsync();
        call.Response.Headers.Date = (TimeProvider.System.GetUtcNow() + ClockLead).ToString("R");
        call.Response.Headers["X-OAuth-Scopes"] = string.Join(',', Scopes);
        var known = call.Request.Headers.Authorization == $"Bearer {Token}";
        await call.Response.WriteAsJsonAsync(known ? Answer(method, arguments) : Refuse("invalid_auth"));
    }

    private object Answer(string method, IFormCollection arguments) => method switch
    {
        "auth.test" => new
        {
            ok = true, url = "https://acme.slack.com/", team = "Acme Support", user = "sla_buddy", team_id = "T0ACME",
            user_id = "U0BUDDY", bot_id = "B0BUDDY",
        },
        "conversations.list" => new { ok = true, channels = Channels.Where(it => !it.IsArchived).Select(Wire) },
        "conversations.info" => Channels.Find(it => it.Id == arguments["channel"]) is { } channel
            ? new { ok = true, channel = Wire(channel) }
            : Refuse("channel_not_found"),
        "conversations.join" => Join(arguments["channel"].ToString()),
        "usergroups.list" => new
        {
            ok = true,
            usergroups = new[]
            {
                new { id = "S0SUPPORT", handle = "group-support" },
                new { id = "S0ENGINEERS", handle = "support-engineers" },
            },
        },
        "usergroups.users.list" => new { ok = true, users = MembersOf(arguments["usergroup"].ToString()) },
        "conversations.history" => Channels.Find(it => it.Id == arguments["channel"]) is { IsMember: true }
            ? new { ok = true, messages = Array.Empty<object>() }
            : Refuse("not_in_channel"),
        "users.list" => new { ok = true, members = People.Select(it => it.Wire) },
        "users.info" => People.FirstOrDefault(it => it.Id == arguments["user"]) is { } person
            ? new { ok = true, user = person.Wire }
            : Refuse("user_not_found"),
        "users.lookupByEmail" => People.FirstOrDefault(it => it.Email == arguments["email"]) is { } person
            ? new { ok = true, user = person.Wire }
            : Refuse("users_not_found"),
        _ => Refuse("unknown_method"),
    };

    private static string[] MembersOf(string group) => group == "S0ENGINEERS" ? ["U0DINA", "U0GUEST"] : ["U0HANA"];

    private object Join(string id)
    {
        Joined.Add(id);
        return new { ok = true, channel = Wire(Channels.Single(it => it.Id == id)) };
    }

    private static object Refuse(string error) => new { ok = false, error };

    private static object Wire(Channel it) => new
    {
        id = it.Id, name = it.Name, is_member = it.IsMember, is_private = it.IsPrivate, is_archived = it.IsArchived,
    };

    private static readonly Person[] People =
    [
        new("U0HANA", "hana", "hana@acme.example"),
        new("U0DINA", "dina", "dina@acme.example"),
        new("U0GUEST", "gus", "gus@acme.example", IsGuest: true),
        new("U0GONE", "gone", "gone@acme.example", Deleted: true),
        new("U0DESK", "helpdesk", null, BotId: "B0DESK"),
    ];

    internal sealed record Channel(
        string Id, string Name, bool IsMember, bool IsPrivate = false, bool IsArchived = false);

    private sealed record Person(string Id, string Name, string? Email, bool Deleted = false, string? BotId = null,
        bool IsGuest = false)
    {
        public JsonElement Wire => JsonSerializer.SerializeToElement(new
        {
            id = Id, name = Name, deleted = Deleted, is_bot = BotId is not null, is_restricted = IsGuest,
            profile = new { email = Email, display_name = Name, bot_id = BotId },
        });
    }
}
