using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SlaBuddy.Api.Writing;

namespace SlaBuddy.Api.Document;

/// <summary>The headers that a call may carry beside its key.</summary>
internal static class RequestHeaders
{
    public static void Add(OpenApiOperation operation, IList<object> metadata)
    {
        if (metadata.OfType<Written>().Any())
            Add(operation, IdempotencyKey.Header, "A name for this call that no other has, such as a UUID. Repeated within 24 hours, the "
                + "call is answered as it was and has no further effect.", "0b6a2c1e-6f0e-4d3c-9a51-6a1f0d8d7a10", IdempotencyKey.Longest);
        if (metadata.OfType<Matched>().Any())
            Add(operation, "If-Match", "The ETag of the version that the change is meant for; of another one nothing is changed.",
                "\"Zx0b5Qm1n8aRt2Lq\"");
        if (metadata.OfType<Tagged>().Any() && !metadata.OfType<Written>().Any())
            Add(operation, "If-None-Match", "The ETag of the version at hand; if it is still the present one, the answer is 304.",
                "\"Zx0b5Qm1n8aRt2Lq\"");
    }

    private static void Add(OpenApiOperation operation, string name, string description, string example, int? longest = null)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name, In = ParameterLocation.Header, Description = description, Example = JsonValue.Create(example),
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = longest },
        });
    }
}
