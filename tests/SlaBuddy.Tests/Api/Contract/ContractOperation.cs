using System.Text.Json.Nodes;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>One operation as the document has it.</summary>
internal sealed record ContractOperation(string Id, HttpMethod Method, string Path, JsonObject Node)
{
    public IEnumerable<JsonObject> Parameters => Node["parameters"]?.AsArray().Select(one => one!.AsObject()) ?? [];

    public JsonObject? BodySchema => Node["requestBody"]?["content"]?["application/json"]?["schema"]?.AsObject();

    public JsonNode? BodyExample => Node["requestBody"]?["content"]?["application/json"]?["example"];

    public string? Scope => (string?)Node["security"]?[0]?["ApiKey"]?[0];

    public JsonObject Responses => Node["responses"]!.AsObject();

    public IEnumerable<JsonObject> In(string place) => Parameters.Where(one => (string?)one["in"] == place);

    public override string ToString() => $"{Id} ({Method} {Path})";
}
