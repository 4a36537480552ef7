using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Validation;

namespace SlaBuddy.Api.Reports;

/// <summary><c>/api/v1/reports</c></summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("Reports");
        reports.MapGet("/slas", SlasAsync).WithName("GetSlaReport").WithSummary("How promises were kept.")
            .WithDescription("Met, missed and late by metric, for each policy or channel if asked, with the usual time to an answer.")
            .Needs(ApiScope.ReadReports);
        reports.MapGet("/tickets", TicketsAsync).WithName("GetTicketReport").WithSummary("What became of tickets, day by day.")
            .WithDescription("Opened, answered, resolved, left unanswered and escalated, by the day of the opening in UTC.")
            .Needs(ApiScope.ReadReports);
    }

    private static async Task<Ok<SlaReport>> SlasAsync([AsParameters] ReportTime time,
        [Description("A row for each policy, for each channel, or for each metric alone (unless given).")] [Words("policy", "channel", "metric")] string? by,
        ApiDatabase database, ApiTeam team, CancellationToken ct)
    {
        return TypedResults.Ok(await database.FindAsync<SlaReport>(
            "select sla.report_slas(@teamId, @OpenedFrom, @OpenedBefore, @by)::text",
            new { teamId = await team.GetAsync(ct), time.OpenedFrom, time.OpenedBefore, by }, ct) ?? throw ReportTime.Refusal());
    }

    private static async Task<Ok<TicketReport>> TicketsAsync([AsParameters] ReportTime time, ApiDatabase database, ApiTeam team,
        CancellationToken ct) => TypedResults.Ok(await database.FindAsync<TicketReport>(
        "select sla.report_tickets(@teamId, @OpenedFrom, @OpenedBefore)::text",
        new { teamId = await team.GetAsync(ct), time.OpenedFrom, time.OpenedBefore }, ct) ?? throw ReportTime.Refusal());
}
