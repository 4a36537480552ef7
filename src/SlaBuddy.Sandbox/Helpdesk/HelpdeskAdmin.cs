namespace SlaBuddy.Sandbox.Helpdesk;

/// <summary>
/// <c>/sandbox/helpdesks/{zendesk|freshdesk}/…</c>: what customers, agents and automations do in a helpdesk, as asked for
/// by a test in another process. To make one fail, add a fault for <c>zendesk</c> or <c>freshdesk</c>.
/// </summary>
internal sealed class HelpdeskAdmin(Helpdesks helpdesks)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var desks = routes.MapGroup("/sandbox/helpdesks/{name}");
        desks.MapPost("/tickets", (string name, Opening opening) => With(name, desk =>
        {
            var (ticket, ts) = helpdesks.Open(desk, opening.Channel ?? "C0HELPDESK", opening.Text ?? "Nothing works!",
                opening.Priority ?? "urgent", opening.Type ?? "bug");
            return Results.Json(new { id = ticket.Id, ts });
        }));
        desks.MapPost("/tickets/{id:long}/{deed}",
            (string name, long id, string deed) => With(name, desk => Do(desk, id, deed)));
    }

    private static IResult Do(Desk desk, long id, string deed)
    {
        if (desk.Find(id) is null) return Results.NotFound($"There is no ticket {id}.");
        switch (deed)
        {
            case "answer": desk.AgentAnswers(id); break;
            case "note": desk.AgentNotes(id); break;
            case "auto_reply": desk.AutoReplies(id); break;
            case "customer": desk.CustomerWrites(id); break;
            case "solve": desk.Solve(id); break;
            case "delete": desk.Delete(id); break;
            default: return Results.BadRequest("Try answer, note, auto_reply, customer, solve or delete.");
        }
        return Results.NoContent();
    }

    private IResult With(string name, Func<Desk, IResult> use) => helpdesks.Find(name) is { } desk
        ? use(desk)
        : Results.NotFound($"There is no helpdesk {name}; try zendesk or freshdesk.");

    internal sealed record Opening(string? Channel, string? Text, string? Priority, string? Type);
}
