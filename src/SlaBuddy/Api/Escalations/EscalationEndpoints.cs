using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Api.Escalations;

/// <summary><c>/api/v1/escalations</c></summary>
internal static class EscalationEndpoints
{
    public static void MapEscalations(this IEndpointRouteBuilder api) =>
        api.MapGet("/escalations", ListAsync).WithTags("Escalations").WithName("ListEscalations")
            .WithSummary("Levels of tickets, the newest ticket and its highest level first.")
            .WithDescription("When each was due and fired, whom it reached, and where that was told.").Needs(ApiScope.ReadTickets);

    private static async Task<Ok<Page<Escalation>>> ListAsync([AsParameters] EscalationFilter filter,
        [AsParameters] KeyPageRequest page, ApiDatabase database, CancellationToken ct)
    {
        var errors = filter.FindErrors();
        var last = page.LastKey is { } key ? Read(key) : null;
        if (page.After is not null && last is null) errors["after"] = "Give what the page before gave as next.";
        page.Check(errors);
        var found = await database.ListAsync<Escalation>(
            "select sla.list_escalations(@TicketId, @AnyState, @DueFrom, @DueBefore, @last, @limit)::text",
            new { filter.TicketId, filter.AnyState, filter.DueFrom, filter.DueBefore, last, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found,
            it => string.Create(CultureInfo.InvariantCulture, $"{it.TicketId}.{it.Cycle}.{it.Level}")));
    }

    private static long[]? Read(string key)
    {
        var parts = key.Split('.');
        var numbers = new long[3];
        if (parts.Length != numbers.Length) return null;
        for (var i = 0; i < numbers.Length; i++)
            if (!long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])
                || i > 0 && numbers[i] > int.MaxValue) return null;
        return numbers;
    }
}
