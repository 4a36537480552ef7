using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;
using SlaBuddy.Webhooks.Schemas;

namespace SlaBuddy.Api.Webhooks;

/// <summary>What each type of event looks like.</summary>
internal static class SchemaEndpoint
{
    public const string ContentType = "application/schema+json";

    public static void MapSchemas(this IEndpointRouteBuilder webhooks) =>
        webhooks.MapGet("/schemas/{type}", Get).WithName("GetWebhookSchema")
            .WithSummary("The JSON Schema (2020-12) of what a webhook gets for a type of event.")
            .WithDescription("The same schemas come with the product; within a version members are added and never taken away.")
            .Produces<string>(StatusCodes.Status200OK, ContentType).Needs(ApiScope.ReadWebhooks).Fails(ApiProblem.NotFound);

    private static ContentHttpResult Get(string type) => TypedResults.Content(
        WebhookSchemas.Find(type) ?? throw new ApiProblemException(ApiProblem.NotFound,
            $"There is no type of event like this; there are {string.Join(", ", WebhookSchemas.Types)}."), ContentType);
}
