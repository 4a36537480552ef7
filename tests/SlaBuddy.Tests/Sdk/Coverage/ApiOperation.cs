using System.Text.Json;

namespace SlaBuddy.Tests.Sdk.Coverage;

/// <summary>One operation of the document.</summary>
internal sealed record ApiOperation(ApiDocument Document, string Method, string Path, JsonElement About)
{
    private const string Json = "application/json";

    public string Id => About.GetProperty("operationId").GetString()!;

    public IEnumerable<string> BodyMembers => About.TryGetProperty("requestBody", out var body)
        ? MembersOf(Document.Resolve(body).GetProperty("content").GetProperty(Json).GetProperty("schema")) : [];

    /// <summary>The schema of a good answer; null where there is nothing in it, or no JSON.</summary>
    public JsonElement? Answer => About.GetProperty("responses").EnumerateObject()
        .Where(one => one.Name.StartsWith('2')).Select(one => Document.Resolve(one.Value))
        .Where(one => one.TryGetProperty("content", out var content) && content.TryGetProperty(Json, out _))
        .Select(one => (JsonElement?)one.GetProperty("content").GetProperty(Json).GetProperty("schema")).FirstOrDefault();

    public IEnumerable<string> Parameters(string place) => About.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().Select(Document.Resolve).Where(one => one.GetProperty("in").GetString() == place)
            .Select(one => one.GetProperty("name").GetString()!)
        : [];

    public bool Fits(HeardCall call)
    {
        var (template, path) = (Path.Split('/'), call.Path.Split('/'));
        return call.Method == Method && template.Length == path.Length
            && template.Zip(path).All(part => part.First.StartsWith('{') || part.First == part.Second);
    }

    public IEnumerable<string> MembersOf(JsonElement schema) => Document.Resolve(schema) is var found
        && found.TryGetProperty("properties", out var members) ? members.EnumerateObject().Select(one => one.Name) : [];
}
