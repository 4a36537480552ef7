using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Api.Audit;

/// <summary><c>/api/v1/audit</c></summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api) =>
        api.MapGet("/audit", ListAsync).WithTags("Audit").WithName("ListAudit")
            .WithSummary("Who changed what through the API, the newest first.")
            .WithDescription("Every call that changed something. Without bodies: those may hold secrets.").Needs(ApiScope.ReadAudit);

    private static async Task<Ok<Page<AuditEntry>>> ListAsync([AsParameters] PageRequest page, ApiDatabase database,
        CancellationToken ct)
    {
        page.Check();
        var found = await database.ListAsync<AuditEntry>("select sla.list_audit(@LastId, @limit)::text",
            new { page.LastId, limit = page.Size + 1 }, ct);
        return TypedResults.Ok(page.Of(found, entry => entry.AuditId));
    }
}
