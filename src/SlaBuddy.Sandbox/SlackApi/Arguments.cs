using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>A call's arguments, whichever way they came; a value that was JSON is kept as its text.</summary>
internal sealed class Arguments(ImmutableDictionary<string, string> values)
{
    public ImmutableDictionary<string, string> Values { get; } = values;

    /// <summary>The fields of a JSON object, as they would have come in a form.</summary>
    public static Arguments From(JsonObject json) => new(json.Where(field => field.Value is not null)
        .ToImmutableDictionary(field => field.Key, field => field.Value!.GetValueKind() switch
        {
            JsonValueKind.String => (string)field.Value!,
            _ => field.Value!.ToJsonString(),
        }));

    public string? Text(string name) => Values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string Require(string name) => Text(name)
        ?? throw new SlackApiException("invalid_arguments") { Hint = $"[ERROR] missing required field: {name}" };

    public bool Flag(string name, bool otherwise = false) => Text(name) switch
    {
        null => otherwise,
        var text => text is "1" or "true" or "True",
    };

    public int Limit(int otherwise, int most)
    {
        if (Text("limit") is not { } text) return otherwise;
        if (!int.TryParse(text, CultureInfo.InvariantCulture, out var limit))
            throw new SlackApiException("invalid_limit");
        return limit <= 0 ? otherwise : Math.Min(limit, most);
    }

    /// <summary>A bound in microseconds: <c>oldest</c> or <c>latest</c>.</summary>
    public long? Bound(string name) => Text(name) switch
    {
        null or "now" => null,
        var ts when Chat.Timestamp.TryMicroseconds(ts, out var bound) => bound,
        _ => throw new SlackApiException($"invalid_ts_{name}"),
    };

    /// <summary>An argument that holds JSON, with the error Slack gives where it does not.</summary>
    public JsonElement? Json(string name, JsonValueKind kind, string error)
    {
        if (Text(name) is not { } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != kind) throw new SlackApiException(error);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new SlackApiException(error);
        }
    }
}
