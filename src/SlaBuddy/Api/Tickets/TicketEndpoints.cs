using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Tickets;

/// <summary><c>/api/v1/tickets</c></summary>
internal static class TicketEndpoints
{
    public const string Path = "/api/v1/tickets";

    /// <summary>What can be wrong with every change to a ticket.</summary>
    public static ApiProblem[] Changing => [ApiProblem.TicketNotFound, ApiProblem.InstantOutOfRange, ApiProblem.TicketCancelled];

    public const string Find = "select sla.find_ticket(@ticketId)::text";

    public static void MapTickets(this IEndpointRouteBuilder api)
    {
        var tickets = api.MapGroup("/tickets").WithTags("Tickets");
        tickets.MapGet("/", ListAsync).WithName("ListTickets").WithSummary("Tickets, the newest first.")
            .WithDescription(
                "Filters hold together; state may be given several times. Nothing that a customer "
                + "wrote is shown.").Needs(ApiScope.ReadTickets);
        tickets.MapPost("/", OpenAsync).WithName("OpenTicket").WithSummary("Open a ticket that was not posted in Slack.")
            .WithDescription(
                "The first rule that its facts match says which policy it is under, unless policy_id "
                + "does; without either it is stored as no_policy, and no clock runs. In a watched "
                + "channel it inherits the channel's kind and facts.")
            .Writes(ApiScope.WriteTickets)
            .Fails(ApiProblem.ChannelNotWatched, ApiProblem.UnknownPolicy, ApiProblem.InstantOutOfRange);

        var ticket = tickets.MapGroup("/{ticketId:long}").Fails(ApiProblem.TicketNotFound);
        ticket.MapGet("/", GetAsync).WithName("GetTicket").WithSummary("One ticket with its clocks and its ladder.")
            .WithDescription("With its policy, its promised times, and every level of its ladder.")
            .Needs(ApiScope.ReadTickets).Tagged();
        ticket.MapPatch("/", ChangeFactsAsync).WithName("ChangeTicketFacts")
            .WithSummary("Add or replace facts; the policy is chosen again.")
            .WithDescription(
                "A fact that is null is kept as null. Levels that were told stay told; those still to "
                + "come take the new policy's times, counted from the same opening.").Matches().Writes(ApiScope.WriteTickets).Tagged()
            .Fails(Changing);
        ticket.MapGet("/history", HistoryAsync).WithName("GetTicketHistory")
            .WithSummary("What happened to a ticket, and what was concluded.")
            .WithDescription(
                "What happened comes from people and programs, what was concluded from the engine; "
                + "each with its instant and that at which it was heard of.").Needs(ApiScope.ReadTickets);
        ticket.MapPost("/replies", ReplyAsync).WithName("RecordReply").WithSummary("The customer was answered.")
            .WithDescription(
                "It ends the ladder of this cycle and meets the promise if it came in time. Heard "
                + "late it counts at its own time: a breach that it undoes is retracted.")
            .Writes(ApiScope.WriteTickets).Fails(Changing);
        ticket.MapPost("/customer-messages", CustomerMessageAsync).WithName("RecordCustomerMessage")
            .WithSummary("The customer wrote again: after an answer the next cycle begins.")
            .WithDescription("Before an answer it changes nothing. It also ends a pause for waiting_on_customer.").Writes(ApiScope.WriteTickets)
            .Fails(Changing);
        ticket.MapPost("/resolve", ResolveAsync).WithName("ResolveTicket").WithSummary("Stop all clocks for good.")
            .WithDescription(
                "While the customer waits it is refused, unless without_answer says why; the ticket "
                + "is then reported as unanswered.")
            .Writes(ApiScope.WriteTickets).Fails([.. Changing, ApiProblem.StillWaits]);
        ticket.MapPost("/reopen", ReopenAsync).WithName("ReopenTicket").WithSummary("The customer waits again.")
            .WithDescription("A next cycle begins, as with a message of the customer.")
            .Writes(ApiScope.WriteTickets).Fails([.. Changing, ApiProblem.AlreadyWaits]);
        ticket.MapPost("/cancel", CancelAsync).WithName("CancelTicket").WithSummary("It should not have been a ticket.")
            .WithDescription("Its clocks end without a judgement, and nothing more happens to it.")
            .Writes(ApiScope.WriteTickets).Fails(Changing);
    }

    private static async Task<Ok<Page<Ticket>>> ListAsync([AsParameters] TicketFilter filter, [AsParameters] PageRequest page,
        ApiDatabase database, CancellationToken ct)
    {
        page.Check(filter.FindErrors());
        var found = await database.ListAsync<Ticket>(
            "select sla.list_tickets(@AnyState, @Channel, @Policy, @From, @Before, @LastId, @limit)::text",
            new { filter.AnyState, filter.Channel, filter.Policy, filter.From, filter.Before, page.LastId, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, ticket => ticket.TicketId));
    }

    private static async Task<Ok<Ticket>> GetAsync(long ticketId, ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok(await database.FindAsync<Ticket>(Find, new { ticketId }, ct)
            ?? throw new ApiProblemException(ApiProblem.TicketNotFound));

    private static async Task<Ok<IReadOnlyList<HistoryEntry>>> HistoryAsync(long ticketId, ApiDatabase database, CancellationToken ct)
    {
        await GetAsync(ticketId, database, ct);
        return TypedResults.Ok((await database.FindAsync<IReadOnlyList<HistoryEntry>>(
            "select sla.list_history(@ticketId)::text", new { ticketId }, ct))!);
    }

    private static async Task<Created<Ticket>> OpenAsync(TicketOpening opening, ApiWriting writing, ApiTeam team, CancellationToken ct)
    {
        opening.Check();
        var ticketId = await writing.ScalarAsync<long>(
            """
            select sla.open_ticket(@teamId, @facts::jsonb, @Source, @Actor, @Kind, @ChannelId, @RequesterId, @openedAt, @PolicyId)
            """,
            new
            {
                teamId = await team.GetAsync(ct), facts = JsonSerializer.Serialize(opening.Facts, ApiJson.Options), writing.Source,
                writing.Actor, opening.Kind, opening.ChannelId, opening.RequesterId, openedAt = opening.OpenedAt?.ToUniversalTime(),
                opening.PolicyId,
            }, ct);
        return writing.Created($"{Path}/{ticketId}", (await writing.FindAsync<Ticket>(Find, new { ticketId }, ct))!);
    }

    private static async Task<Ok<Ticket>> ChangeFactsAsync(long ticketId, FactsChange change, ApiWriting writing, CancellationToken ct)
    {
        change.Check();
        var at = await writing.HappenedAtAsync(ticketId, change.At, ct);
        writing.Check((await writing.FindAsync<Ticket>(Find, new { ticketId }, ct))!);
        await writing.ExecuteAsync("select sla.change_facts(@ticketId, @facts::jsonb, @at, @Source, @Actor)", new
        {
            ticketId, facts = JsonSerializer.Serialize(change.Facts, ApiJson.Options), at, writing.Source, writing.Actor,
        }, ct);
        return await AnswerAsync(ticketId, writing, ct);
    }

    private static async Task<Ok<Ticket>> ReplyAsync(long ticketId, Happening reply, ApiWriting writing, CancellationToken ct)
    {
        reply.Check();
        return await HappenAsync("select sla.record_reply(@ticketId, @at, @Source, @by)", ticketId, reply.At, reply.By, null, writing, ct);
    }

    private static async Task<Ok<Ticket>> CustomerMessageAsync(long ticketId, Happening message, ApiWriting writing, CancellationToken ct)
    {
        message.Check();
        return await HappenAsync("select sla.append_event(@ticketId, 'customer_message', @at, @Source, @by)", ticketId, message.At,
            message.By, null, writing, ct);
    }

    private static async Task<Ok<Ticket>> ResolveAsync(long ticketId, Resolution resolution, ApiWriting writing, CancellationToken ct)
    {
        resolution.Check();
        return await HappenAsync(Resolve, ticketId, resolution.At, resolution.By, resolution.WithoutAnswer, writing, ct);
    }

    private static async Task<Ok<Ticket>> ReopenAsync(long ticketId, Happening reopening, ApiWriting writing, CancellationToken ct)
    {
        reopening.Check();
        return await HappenAsync("select sla.reopen_ticket(@ticketId, @at, @Source, @by)", ticketId, reopening.At, reopening.By, null,
            writing, ct);
    }

    private static async Task<Ok<Ticket>> CancelAsync(long ticketId, Cancellation cancellation, ApiWriting writing, CancellationToken ct)
    {
        cancellation.Check();
        return await HappenAsync("select sla.append_event(@ticketId, 'cancelled', @at, @Source, @by, @why)", ticketId, cancellation.At,
            cancellation.By, cancellation.Why, writing, ct);
    }

    public const string Resolve = "select sla.resolve_ticket(@ticketId, @at, @Source, @by, @why)";

    private static async Task<Ok<Ticket>> HappenAsync(string sql, long ticketId, DateTimeOffset? at, string? by, string? why,
        ApiWriting writing, CancellationToken ct)
    {
        await writing.ExecuteAsync(sql,
            new { ticketId, at = await writing.HappenedAtAsync(ticketId, at, ct), writing.Source, by = by ?? writing.Actor, why }, ct);
        return await AnswerAsync(ticketId, writing, ct);
    }

    private static async Task<Ok<Ticket>> AnswerAsync(long ticketId, ApiWriting writing, CancellationToken ct) =>
        TypedResults.Ok((await writing.FindAsync<Ticket>(Find, new { ticketId }, ct))!);
}
