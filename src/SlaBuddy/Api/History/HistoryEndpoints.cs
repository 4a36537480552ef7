using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Feed;

namespace SlaBuddy.Api.History;

/// <summary><c>/api/v1/history</c></summary>
internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder api) =>
        api.MapGroup("/history").WithTags("History").MapGet("/", ListAsync).WithName("ListHistory")
            .WithSummary("What happened to all tickets, the oldest first.")
            .WithDescription(
                "In the order in which it can be followed: a later entry never has a smaller "
                + "history_id. next is where to go on.").Needs(ApiScope.ReadTickets);

    private static async Task<Ok<Page<FeedEntry>>> ListAsync([AsParameters] HistoryFilter filter, [AsParameters] PageRequest page,
        ApiDatabase database, CancellationToken ct)
    {
        page.Check(filter.FindErrors());
        var found = await database.ListAsync<FeedEntry>(
            "select sla.list_feed(@after, @limit, @TicketId, @AnyType, @from, @before)::text",
            new
            {
                after = page.LastId, limit = page.Size + 1, filter.TicketId, filter.AnyType, from = filter.From?.ToUniversalTime(),
                before = filter.Before?.ToUniversalTime(),
            }, ct);
        return TypedResults.Ok(page.Of(found, entry => entry.HistoryId));
    }
}
