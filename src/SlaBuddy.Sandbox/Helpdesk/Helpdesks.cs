using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Helpdesk;

/// <summary>The sandbox's two helpdesks, and the integration that posts their new tickets into a channel.</summary>
internal sealed class Helpdesks(SandboxHost host)
{
    public const string BotId = "B0HELPDESK";

    public Desk Zendesk { get; } = new(host.Clock);

    public Desk Freshdesk { get; } = new(host.Clock);

    public void Map(IEndpointRouteBuilder routes)
    {
        new ZendeskEndpoint(host, Zendesk).Map(routes);
        new FreshdeskEndpoint(host, Freshdesk).Map(routes);
        new HelpdeskAdmin(this).Map(routes);
    }

    public Desk? Find(string name) => name switch { "zendesk" => Zendesk, "freshdesk" => Freshdesk, _ => null };

    /// <summary>A customer writes to the helpdesk, and the integration tells the channel; returns ticket and thread.</summary>
    public (DeskTicket Ticket, string Ts) Open(Desk desk, string channel = "C0HELPDESK", string text = "Nothing works!",
        string priority = "urgent", string type = "bug")
    {
        var ticket = desk.Open(text, priority, type);
        return (ticket, host.Workspace.PostAsIntegration(BotId, "Helpdesk", channel, "New ticket", new JsonArray(new JsonObject
        {
            ["fallback"] = $"Ticket {ticket.Id}",
            ["title"] = SlackText.Escape(text),
            ["text"] = $"*Ticket ID*: {ticket.Id}\n*Ticket priority*: {ticket.Priority}\n*Type*: {ticket.Type}",
        })));
    }
}
