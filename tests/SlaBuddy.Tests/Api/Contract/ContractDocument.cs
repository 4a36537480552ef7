using System.Text.Json.Nodes;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>The OpenAPI document as the service serves it, to hold the service to.</summary>
internal sealed class ContractDocument(JsonObject root)
{
    public JsonObject Root { get; } = root;

    public IReadOnlyList<ContractOperation> Operations { get; } =
    [
        .. root["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => new ContractOperation(
            (string)operation.Value!["operationId"]!, HttpMethod.Parse(operation.Key), path.Key, operation.Value!.AsObject()))),
    ];

    public static async Task<ContractDocument> ReadAsync(HttpClient http) =>
        new(JsonNode.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!.AsObject());

    /// <summary>What a <c>$ref</c> leads to; the node itself where it is none.</summary>
    public JsonObject Resolve(JsonNode node)
    {
        var found = node.AsObject();
        while ((string?)found["$ref"] is { } reference)
        {
            found = reference.TrimStart('#', '/').Split('/')
                .Aggregate((JsonNode)Root, (at, name) => at[name] ?? throw new InvalidOperationException($"{reference} leads nowhere"))
                .AsObject();
        }
        return found;
    }
}
