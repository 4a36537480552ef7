using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>
/// One page of a list that is ordered by id. Unlike history, these always carry a cursor, empty at the end.
/// </summary>
internal static class ListPage
{
    public static JsonObject Of<T>(ApiCall call, string name, string word, int otherwise, int most,
        IEnumerable<T> all, Func<T, string> id, Func<T, JsonNode> write)
    {
        var from = Cursor.Read(call.Arguments, word);
        var limit = call.Arguments.Limit(otherwise, most);
        var rest = all.OrderBy(id, StringComparer.Ordinal)
            .Where(item => from is null || string.CompareOrdinal(id(item), from) >= 0).Take(limit + 1).ToArray();
        var next = rest.Length > limit ? Cursor.Write(word, id(rest[limit])) : "";
        return new JsonObject
        {
            [name] = new JsonArray([.. rest.Take(limit).Select(write)]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
        };
    }
}
