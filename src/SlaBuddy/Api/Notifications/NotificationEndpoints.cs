using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Notifications;

/// <summary><c>/api/v1/notifications</c></summary>
internal static class NotificationEndpoints
{
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        notifications.MapGet("/", ListAsync).WithName("ListNotifications").WithSummary("What was to be told in Slack, the newest first.")
            .WithDescription("Where it went and whom it mentioned, or why Slack refused it. Never its text.")
            .Needs(ApiScope.ReadNotifications);
        notifications.MapGet("/{notificationId:long}", GetAsync).WithName("GetNotification").WithSummary("One notification.")
            .WithDescription("With what became of it, and the remedy where Slack refused it for good.").Needs(ApiScope.ReadNotifications)
            .Fails(ApiProblem.NotificationNotFound);
        notifications.MapPost("/{notificationId:long}/resend", ResendAsync).WithName("ResendNotification")
            .WithSummary("Sends once more what Slack refused for good.")
            .WithDescription("It is pending then, or suppressed where its ticket no longer waits. What did not fail is not sent again.")
            .Writes(ApiScope.WriteNotifications).Fails(ApiProblem.NotificationNotFound, ApiProblem.NotFailed);
    }

    private static async Task<Ok<Page<Notification>>> ListAsync([AsParameters] NotificationFilter filter,
        [AsParameters] PageRequest page, ApiDatabase database, ApiTeam team, CancellationToken ct)
    {
        page.Check();
        var found = await database.ListAsync<Notification>(
            "select sla.list_notifications(@teamId, @AnyState, @AnyKind, @TicketId, @LastId, @limit)::text",
            new
            {
                teamId = await team.GetAsync(ct), filter.AnyState, filter.AnyKind, filter.TicketId, page.LastId, limit = page.Size + 1,
            }, ct);
        return TypedResults.Ok(page.Of(found, one => one.NotificationId));
    }

    private static async Task<Ok<Notification>> GetAsync(long notificationId, ApiDatabase database, ApiTeam team,
        CancellationToken ct) => TypedResults.Ok(
        await database.FindAsync<Notification>(Find, new { teamId = await team.GetAsync(ct), notificationId }, ct)
            ?? throw new ApiProblemException(ApiProblem.NotificationNotFound));

    private static async Task<Ok<Notification>> ResendAsync(long notificationId, ApiWriting writing, ApiTeam team,
        CancellationToken ct)
    {
        var one = new { teamId = await team.GetAsync(ct), notificationId };
        if (await writing.FindAsync<Notification>(Find, one, ct) is null)
            throw new ApiProblemException(ApiProblem.NotificationNotFound);
        await writing.ExecuteAsync("select sla.resend_notification(@notificationId, @Actor)",
            new { notificationId, writing.Actor }, ct);
        return TypedResults.Ok((await writing.FindAsync<Notification>(Find, one, ct))!);
    }

    private const string Find = "select sla.find_notification(@teamId, @notificationId)::text";
}
