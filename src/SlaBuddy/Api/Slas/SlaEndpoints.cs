using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Tickets;
using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Slas;

/// <summary><c>/api/v1/tickets/{ticket_id}/slas</c></summary>
internal static class SlaEndpoints
{
    public static void MapSlas(this IEndpointRouteBuilder api)
    {
        var slas = api.MapGroup("/tickets/{ticketId:long}/slas").WithTags("SLAs").Fails(ApiProblem.TicketNotFound);
        slas.MapGet("/", GetAsync).WithName("GetTicketSlas").WithSummary("The promised times of a ticket, and its ladder.")
            .WithDescription(
                "What is promised, when it is due, whether it was kept, and which levels were told or "
                + "are to come.")
            .Needs(ApiScope.ReadTickets).Tagged();
        slas.MapGet("/explain", ExplainAsync).WithName("ExplainTicketSlas").WithSummary("Why the times are what they are.")
            .WithDescription(
                "The version of the policy with its proof, the clock with the open hours that it "
                + "counted, what was postponed, and all that happened.")
            .Needs(ApiScope.ReadTickets);
        slas.MapPost("/start", StartAsync).WithName("StartSlas").WithSummary("Put the ticket under a policy: its clocks run.")
            .WithDescription(
                "It stays under this policy until it is put under another, whatever its facts. The "
                + "clock reads from the opening, so a level that is due by then is told at once.")
            .Writes(ApiScope.WriteTickets).Fails([.. TicketEndpoints.Changing, ApiProblem.UnknownPolicy]);
        slas.MapPost("/pause", PauseAsync).WithName("PauseSlas").WithSummary("All clocks stand still for a reason.")
            .WithDescription(
                "Several reasons may hold at once; the clocks run again when none does. A pause ends "
                + "by itself after its time, and one for waiting_on_customer with the customer's next "
                + "message.")
            .Writes(ApiScope.WriteTickets).Fails([.. TicketEndpoints.Changing, ApiProblem.NoClock]);
        slas.MapPost("/resume", ResumeAsync).WithName("ResumeSlas").WithSummary("A reason to stand still holds no longer.")
            .WithDescription(
                "The due times have moved by the open time that passed. Nothing happens where no such "
                + "reason holds.")
            .Writes(ApiScope.WriteTickets).Fails(TicketEndpoints.Changing);
        slas.MapPost("/stop", StopAsync).WithName("StopSlas").WithSummary("Stop all clocks for good: the ticket is resolved.")
            .WithDescription(
                "The same as to resolve it. While the customer waits it is refused, unless "
                + "without_answer says why.")
            .Writes(ApiScope.WriteTickets).Fails([.. TicketEndpoints.Changing, ApiProblem.StillWaits]);
        slas.MapPost("/snooze", SnoozeAsync).WithName("SnoozeSlas").WithSummary("The levels still to come move later; no timer does.")
            .WithDescription(
                "All levels that were not told yet move by the same time, so that their spacing "
                + "stays. What was promised to the customer stays as it is.")
            .Writes(ApiScope.WriteTickets).Fails([.. TicketEndpoints.Changing, ApiProblem.NothingToSnooze]);
    }

    private static async Task<Ok<TicketSlas>> GetAsync(long ticketId, ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok(TicketSlas.Of(await database.FindAsync<Ticket>(TicketEndpoints.Find, new { ticketId }, ct)
            ?? throw new ApiProblemException(ApiProblem.TicketNotFound)));

    private static async Task<Ok<Explanation>> ExplainAsync(long ticketId, ApiDatabase database, CancellationToken ct) =>
        TypedResults.Ok((await database.FindAsync<Explanation>("select sla.explain_slas(@ticketId)::text", new { ticketId }, ct))!);

    private static async Task<Ok<TicketSlas>> StartAsync(long ticketId, Start start, ApiWriting writing, CancellationToken ct)
    {
        start.Check();
        var at = await writing.HappenedAtAsync(ticketId, start.At, ct);
        await writing.ExecuteAsync("select sla.start_slas(@ticketId, @PolicyId, @at, @Source, @Actor)",
            new { ticketId, start.PolicyId, at, writing.Source, writing.Actor }, ct);
        return await AnswerAsync(ticketId, writing, ct);
    }

    private static async Task<Ok<TicketSlas>> PauseAsync(long ticketId, Pause pause, ApiWriting writing, CancellationToken ct)
    {
        pause.Check();
        var at = await writing.HappenedAtAsync(ticketId, pause.At, ct);
        await writing.ExecuteAsync(
            """
            select sla.require_clock(@ticketId);
            select sla.pause_ticket(@ticketId, @Reason, @at, @Source, @by, coalesce(@until, @at + @For));
            """,
            new { ticketId, pause.Reason, at, writing.Source, by = pause.By ?? writing.Actor, until = pause.Until?.ToUniversalTime(), pause.For }, ct);
        return await AnswerAsync(ticketId, writing, ct);
    }

    private static async Task<Ok<TicketSlas>> ResumeAsync(long ticketId, Resume resume, ApiWriting writing, CancellationToken ct)
    {
        resume.Check();
        var at = await writing.HappenedAtAsync(ticketId, resume.At, ct);
        await writing.ExecuteAsync("select sla.resume_ticket(@ticketId, @reason, @at, @Source, @by)",
            new { ticketId, reason = resume.Reason ?? "*", at, writing.Source, by = resume.By ?? writing.Actor }, ct);
        return await AnswerAsync(ticketId, writing, ct);
    }

    private static async Task<Ok<TicketSlas>> StopAsync(long ticketId, Resolution stop, ApiWriting writing, CancellationToken ct)
    {
        stop.Check();
        var at = await writing.HappenedAtAsync(ticketId, stop.At, ct);
        await writing.ExecuteAsync(TicketEndpoints.Resolve,
            new { ticketId, at, writing.Source, by = stop.By ?? writing.Actor, why = stop.WithoutAnswer }, ct);
        return await AnswerAsync(ticketId, writing, ct);
    }

    private static async Task<Ok<TicketSlas>> SnoozeAsync(long ticketId, Snooze snooze, ApiWriting writing, CancellationToken ct)
    {
        snooze.Check();
        var at = await writing.HappenedAtAsync(ticketId, snooze.At, ct);
        await writing.ExecuteAsync("select sla.snooze_ticket(@ticketId, @at, @Source, @by, @For, @until)",
            new { ticketId, at, writing.Source, by = snooze.By ?? writing.Actor, snooze.For, until = snooze.Until?.ToUniversalTime() }, ct);
        return await AnswerAsync(ticketId, writing, ct);
    }

    private static async Task<Ok<TicketSlas>> AnswerAsync(long ticketId, ApiWriting writing, CancellationToken ct) =>
        TypedResults.Ok(TicketSlas.Of((await writing.FindAsync<Ticket>(TicketEndpoints.Find, new { ticketId }, ct))!));
}
