using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api.Tickets;

/// <summary><c>/api/v1/tickets</c></summary>
internal static class TicketEndpoints
{
    public static void MapTickets(this IEndpointRouteBuilder api)
    {
        var tickets = api.MapGroup("/tickets").WithTags("Tickets");
        tickets.MapGet("/", ListAsync).WithName("ListTickets").WithSummary("Tickets, the newest first.").Needs(ApiScope.ReadTickets);
        tickets.MapGet("/{ticketId:long}", GetAsync).WithName("GetTicket").WithSummary("One ticket with its clocks and its ladder.")
            .Needs(ApiScope.ReadTickets);
        tickets.MapGet("/{ticketId:long}/history", HistoryAsync).WithName("GetTicketHistory")
            .WithSummary("What happened to a ticket, and what was concluded.").Needs(ApiScope.ReadTickets);
        tickets.MapGet("/{ticketId:long}/slas", SlasAsync).WithName("ListTicketSlas").WithSummary("The promised times of a ticket.")
            .Needs(ApiScope.ReadTickets);
    }

    private static async Task<Ok<Page<Ticket>>> ListAsync([AsParameters] TicketFilter filter, [AsParameters] PageRequest page,
        ApiDatabase database, CancellationToken ct)
    {
        page.Check(filter.FindErrors());
        var found = await database.ListAsync<Ticket>(
            "select sla.list_tickets(@AnyState, @Channel, @Policy, @From, @Before, @BeforeId, @limit)::text",
            new { filter.AnyState, filter.Channel, filter.Policy, filter.From, filter.Before, page.BeforeId, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, ticket => ticket.TicketId));
    }

    private static async Task<Ok<Ticket>> GetAsync(long ticketId, ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok(await FindAsync(ticketId, database, ct));

    private static async Task<Ok<IReadOnlyList<Sla>>> SlasAsync(long ticketId, ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok((await FindAsync(ticketId, database, ct)).Slas);

    private static async Task<Ok<IReadOnlyList<HistoryEntry>>> HistoryAsync(long ticketId, ApiDatabase database, CancellationToken ct)
    {
        await FindAsync(ticketId, database, ct);
        return TypedResults.Ok((await database.FindAsync<IReadOnlyList<HistoryEntry>>(
            "select sla.list_history(@ticketId)::text", new { ticketId }, ct))!);
    }

    private static async Task<Ticket> FindAsync(long ticketId, ApiDatabase database, CancellationToken ct) =>
        await database.FindAsync<Ticket>("select sla.find_ticket(@ticketId)::text", new { ticketId }, ct)
            ?? throw new ApiProblemException(ApiProblem.TicketNotFound);
}
