using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Helpdesk;

/// <summary><c>/freshdesk/api/v2/…</c>: the part of Freshdesk's API that tells whether a ticket is answered.</summary>
internal sealed class FreshdeskEndpoint(SandboxHost host, Desk desk)
{
    public const string Key = "sandbox-freshdesk-key";
    private const int DefaultPage = 30;
    private const int LargestPage = 100;

    private static readonly string Credentials = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Key}:X"));

    private readonly DeskWire _wire = new(host);

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/freshdesk/api/v2");
        api.MapGet("/tickets/{id:long}", (HttpContext http, long id) => Handle(http, "freshdesk.ticket",
            () => desk.Find(id) is { } ticket ? Ticket(ticket, http.Request.Query["include"] == "stats") : null));
        api.MapGet("/tickets/{id:long}/conversations",
            (HttpContext http, long id) => Handle(http, "freshdesk.conversations", () => Conversations(http, id)));
        api.MapGet("/agents/me", (HttpContext http) => Handle(http, "freshdesk.me", () => new JsonObject
        {
            ["id"] = desk.Agent.Id, ["available"] = true,
            ["contact"] = new JsonObject { ["name"] = desk.Agent.Name, ["email"] = desk.Agent.Email },
        }));
    }

    private Task Handle(HttpContext http, string method, Func<JsonNode?> answer) =>
        _wire.HandleAsync(http, method, Credentials, answer, Refusal);

    // A missing record is answered without a body.
    private static JsonObject? Refusal(int status, string code) => status switch
    {
        StatusCodes.Status404NotFound => null,
        StatusCodes.Status401Unauthorized => new()
        {
            ["code"] = "invalid_credentials", ["message"] = "You have to be logged in to perform this action.",
        },
        StatusCodes.Status429TooManyRequests => new() { ["message"] = "You have exceeded the limit of requests per minute" },
        _ => new() { ["code"] = code, ["message"] = "Something is not as it should be." },
    };

    private static JsonObject Ticket(DeskTicket ticket, bool withStats)
    {
        var json = new JsonObject
        {
            ["id"] = ticket.Id,
            ["status"] = ticket.SolvedAt is null ? 2 : 4,
            ["priority"] = 4,
            ["source"] = 1,
            ["requester_id"] = ticket.Requester.Id,
            ["spam"] = false,
            ["type"] = ticket.Type,
            ["description_text"] = ticket.Messages[0].Text,
            ["created_at"] = Instant(ticket.CreatedAt),
            ["updated_at"] = Instant(ticket.UpdatedAt),
        };
        if (withStats)
            json["stats"] = new JsonObject
            {
                ["agent_responded_at"] = Last(ticket, agent: true),
                ["requester_responded_at"] = Last(ticket, agent: false),
                ["first_responded_at"] = null,
                ["resolved_at"] = ticket.SolvedAt is { } at ? Instant(at) : null,
                ["closed_at"] = null,
            };
        return json;
    }

    private JsonArray? Conversations(HttpContext http, long id)
    {
        if (desk.Find(id) is not { } ticket) return null;
        var query = http.Request.Query;
        var size = int.TryParse(query["per_page"], out var asked) ? Math.Clamp(asked, 1, LargestPage) : DefaultPage;
        var number = int.TryParse(query["page"], out var page) ? Math.Max(page, 1) : 1;
        // The request itself is the ticket's description, and no conversation.
        var said = ticket.Messages.Skip(1).ToArray();
        if (number * size < said.Length)
        {
            var next = $"tickets/{id}/conversations?per_page={size}&page={number + 1}";
            http.Response.Headers.Link = $"<{host.BaseUrl}freshdesk/api/v2/{next}>; rel=\"next\"";
        }
        return new([.. said.Skip((number - 1) * size).Take(size).Select(message => Conversation(ticket, message))]);
    }

    private static JsonObject Conversation(DeskTicket ticket, DeskMessage message) => new()
    {
        ["id"] = message.Id,
        ["ticket_id"] = ticket.Id,
        ["body_text"] = message.Text,
        ["incoming"] = !message.Author.IsAgent,
        ["private"] = message.IsPrivate,
        ["user_id"] = message.Author.Id,
        ["source"] = message.IsPrivate ? 2 : 0,
        ["auto_response"] = message.IsAutomatic,
        ["automation_id"] = null,
        ["automation_type_id"] = null,
        ["created_at"] = Instant(message.At),
        ["updated_at"] = Instant(message.At),
    };

    private static string? Last(DeskTicket ticket, bool agent) =>
        ticket.Messages.Skip(1).LastOrDefault(message => message.Author.IsAgent == agent && !message.IsPrivate) is { } last
            ? Instant(last.At)
            : null;

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
