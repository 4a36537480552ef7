using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Document;

/// <summary>The headers of answers, each described once.</summary>
internal static class ResponseHeaders
{
    public const string Limit = "RateLimit";
    public const string LimitPolicy = "RateLimit-Policy";
    public const string RetryAfter = "Retry-After";
    public const string Challenge = "WWW-Authenticate";
    public const string Tag = "ETag";
    public const string Replayed = "Idempotency-Replayed";
    public const string Location = "Location";

    private static readonly (string Name, string Description, string Example)[] All =
    [
        (Limit, "How many calls are left, and in how many seconds all of them are back.", "\"key\";r=599;t=1"),
        (LimitPolicy, "How many calls a key has, and in how many seconds.", "\"key\";q=600;w=60"),
        (RetryAfter, "After how many seconds to try again.", "1"),
        (Challenge, "How to show a key.", "Bearer"),
        (Tag, "What this answer is marked with. It changes whenever the answer does.", "\"Zx0b5Qm1n8\""),
        (Replayed, "\"true\" where the answer is that of an earlier call with the same Idempotency-Key; absent otherwise.", "true"),
        (Location, "Where to get what was made.", "/api/v1/tickets/42"),
    ];

    public static void Describe(OpenApiDocument document)
    {
        foreach (var (name, description, example) in All)
        {
            document.AddComponent<IOpenApiHeader>(name, new OpenApiHeader
            {
                Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = JsonValue.Create(example),
            });
        }
    }

    public static Dictionary<string, IOpenApiHeader> OfSuccess(OpenApiDocument document, IList<object> metadata, bool makesSomething)
    {
        List<string> names = [Limit, LimitPolicy];
        if (metadata.OfType<Tagged>().Any()) names.Add(Tag);
        if (metadata.OfType<Written>().Any()) names.Add(Replayed);
        if (makesSomething) names.Add(Location);
        return Of(document, names);
    }

    public static Dictionary<string, IOpenApiHeader> Of(OpenApiDocument document, params IEnumerable<string> names) =>
        names.ToDictionary(name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, document));
}
