using System.Collections.Immutable;
using System.Text.Json;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>Reads a call's arguments from the query, a form or a JSON body.</summary>
internal static class ArgumentReader
{
    public static async Task<Arguments> ReadAsync(HttpRequest request, bool ignoresJson, CancellationToken ct)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query) values[name] = value.ToString();
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(ct)) values[name] = value.ToString();
        }
        else if (request.HasJsonContentType() && !ignoresJson)
        {
            foreach (var (name, value) in await ReadJsonAsync(request, ct)) values[name] = value;
        }
        return new Arguments(values.ToImmutable());
    }

    private static async Task<Dictionary<string, string>> ReadJsonAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
            if (body.RootElement.ValueKind != JsonValueKind.Object) throw new SlackApiException("json_not_object");
            return body.RootElement.EnumerateObject()
                .Where(property => property.Value.ValueKind != JsonValueKind.Null)
                .ToDictionary(property => property.Name, property => property.Value.ToString() switch
                {
                    "True" when property.Value.ValueKind == JsonValueKind.True => "true",
                    "False" when property.Value.ValueKind == JsonValueKind.False => "false",
                    var text => text,
                }, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            throw new SlackApiException("invalid_json");
        }
    }
}
