using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Helpdesk;

/// <summary><c>/zendesk/api/v2/…</c>: the part of Zendesk's Ticketing API that tells whether a ticket is answered.</summary>
internal sealed class ZendeskEndpoint(SandboxHost host, Desk desk)
{
    public const string Email = "ana@acme.example";
    public const string Token = "sandbox-zendesk-token";
    private const int LargestPage = 100;

    private static readonly string Credentials =
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}/token:{Token}"));

    private readonly DeskWire _wire = new(host);

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/zendesk/api/v2");
        api.MapGet("/tickets/show_many", (HttpContext http) => Handle(http, "zendesk.show_many", () => ShowMany(http.Request)));
        api.MapGet("/tickets/{id:long}/comments",
            (HttpContext http, long id) => Handle(http, "zendesk.comments", () => Comments(http, id)));
        api.MapGet("/tickets/{id:long}/metrics", (HttpContext http, long id) => Handle(http, "zendesk.metrics",
            () => desk.Find(id) is { } ticket ? new JsonObject { ["ticket_metric"] = Metrics(ticket) } : null));
        api.MapGet("/users/me", (HttpContext http) => Handle(http, "zendesk.me",
            () => new JsonObject { ["user"] = User(desk.Agent) }));
    }

    private Task Handle(HttpContext http, string method, Func<JsonNode?> answer) =>
        _wire.HandleAsync(http, method, Credentials, answer, Refusal);

    private static JsonObject Refusal(int status, string code) => status switch
    {
        StatusCodes.Status401Unauthorized => new() { ["error"] = "Couldn't authenticate you" },
        StatusCodes.Status404NotFound => new() { ["error"] = "RecordNotFound", ["description"] = "Not found" },
        StatusCodes.Status429TooManyRequests => new()
        {
            ["error"] = "APIRateLimitExceeded", ["description"] = "Number of allowed API requests per minute exceeded",
        },
        _ => new() { ["error"] = code },
    };

    private JsonObject ShowMany(HttpRequest request)
    {
        var tickets = request.Query["ids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Take(LargestPage)
            .Select(id => desk.Find(long.Parse(id, CultureInfo.InvariantCulture))).OfType<DeskTicket>().ToArray();
        var answer = new JsonObject
        {
            ["tickets"] = new JsonArray([.. tickets.Select(Ticket)]),
            ["next_page"] = null, ["previous_page"] = null, ["count"] = tickets.Length,
        };
        if (request.Query["include"].ToString().Contains("metric_sets", StringComparison.Ordinal))
            answer["metric_sets"] = new JsonArray([.. tickets.Select(Metrics)]);
        return answer;
    }

    private JsonObject? Comments(HttpContext http, long id)
    {
        if (desk.Find(id) is not { } ticket) return null;
        var query = http.Request.Query;
        var size = int.TryParse(query["page[size]"], out var asked) ? Math.Clamp(asked, 1, LargestPage) : LargestPage;
        IEnumerable<DeskMessage> ordered = query["sort"] == "-created_at"
            ? ticket.Messages.Reverse()
            : ticket.Messages;
        var from = query["page[after]"].ToString() is { Length: > 0 } cursor
            ? int.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(cursor)), CultureInfo.InvariantCulture)
            : 0;
        var page = ordered.Skip(from).Take(size).ToArray();
        var hasMore = from + page.Length < ticket.Messages.Count;
        var after = hasMore
            ? Convert.ToBase64String(Encoding.UTF8.GetBytes((from + page.Length).ToString(CultureInfo.InvariantCulture)))
            : null;
        var answer = new JsonObject
        {
            ["comments"] = new JsonArray([.. page.Select(Comment)]),
            ["meta"] = new JsonObject { ["has_more"] = hasMore, ["after_cursor"] = after, ["before_cursor"] = null },
            // As a helpdesk behind another name would say it: whoever follows it sends the token elsewhere.
            ["links"] = new JsonObject { ["next"] = hasMore ? $"https://elsewhere.example/api/v2/tickets/{id}/comments" : null },
        };
        if (query["include"] == "users")
            answer["users"] = new JsonArray([.. page.Select(it => it.Author).Distinct().Select(User)]);
        return answer;
    }

    private static JsonObject Ticket(DeskTicket ticket) => new()
    {
        ["id"] = ticket.Id,
        ["status"] = ticket.SolvedAt is null ? ticket.Messages.Count > 1 ? "open" : "new" : "solved",
        ["priority"] = ticket.Priority,
        ["requester_id"] = ticket.Requester.Id,
        ["created_at"] = Instant(ticket.CreatedAt),
        ["updated_at"] = Instant(ticket.UpdatedAt),
    };

    private static JsonObject Metrics(DeskTicket ticket) => new()
    {
        ["id"] = ticket.Id + 1_000_000,
        ["ticket_id"] = ticket.Id,
        ["replies"] = ticket.Messages.Count(message => message is { Author.IsAgent: true, IsPrivate: false }),
        ["latest_comment_added_at"] = Instant(ticket.Messages[^1].At),
        ["solved_at"] = ticket.SolvedAt is { } at ? Instant(at) : null,
    };

    private static JsonObject Comment(DeskMessage message) => new()
    {
        ["id"] = message.Id,
        ["type"] = "Comment",
        ["author_id"] = message.Author.Id,
        ["body"] = message.Text,
        ["public"] = !message.IsPrivate,
        ["created_at"] = Instant(message.At),
        ["via"] = message.IsAutomatic
            ? new JsonObject
            {
                ["channel"] = "rule",
                ["source"] = new JsonObject
                {
                    ["to"] = new JsonObject(),
                    ["from"] = new JsonObject { ["id"] = 71, ["title"] = "Thank them" },
                    ["rel"] = "trigger",
                },
            }
            : new JsonObject
            {
                ["channel"] = "web",
                ["source"] = new JsonObject { ["from"] = new JsonObject(), ["to"] = new JsonObject(), ["rel"] = null },
            },
        ["metadata"] = new JsonObject { ["system"] = new JsonObject(), ["custom"] = new JsonObject() },
    };

    private static JsonObject User(DeskAuthor author) => new()
    {
        ["id"] = author.Id, ["name"] = author.Name, ["email"] = author.Email, ["role"] = author.IsAgent ? "agent" : "end-user",
    };

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
