using System.Text.Json;

namespace SlaBuddy.Backtest.Export;

/// <summary>Some exports say which replies a root has, and not in the reply which root it answers.</summary>
internal static class ReplyLists
{
    private static readonly Dictionary<string, string> None = [];

    public static IReadOnlyDictionary<string, string> RootsIn(ReadOnlySpan<byte> day)
    {
        if (day.IndexOf("\"replies\""u8) < 0) return None;
        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(day);
        using var document = JsonDocument.ParseValue(ref reader);
        foreach (var message in Entries(document.RootElement))
        {
            if (TsOf(message) is not { } root || !message.TryGetProperty("replies", out var replies)) continue;
            foreach (var reply in Entries(replies))
                if (TsOf(reply) is { } ts && ts != root) roots[ts] = root;
        }

        return roots;
    }

    private static IEnumerable<JsonElement> Entries(JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object) : [];

    private static string? TsOf(JsonElement entry) =>
        entry.TryGetProperty("ts", out var ts) && ts.ValueKind == JsonValueKind.String ? ts.GetString() : null;
}
