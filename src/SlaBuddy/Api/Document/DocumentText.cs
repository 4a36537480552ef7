using System.Text.Json.Nodes;

namespace SlaBuddy.Api.Document;

/// <summary>The texts of the document that are longer than a line; they stand beside this file and travel inside the service.</summary>
internal static class DocumentText
{
    private const string Room = "api/document/";

    /// <summary>The example of a call, if there is one.</summary>
    public static JsonObject? ReadJson(string name)
    {
        using var stream = typeof(DocumentText).Assembly.GetManifestResourceStream($"{Room}{name}.json");
        return stream is null ? null : JsonNode.Parse(stream)!.AsObject();
    }

    public static async Task<string> ReadAsync(string name, CancellationToken ct)
    {
        await using var stream = typeof(DocumentText).Assembly.GetManifestResourceStream(Room + name)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(ct);
    }
}
