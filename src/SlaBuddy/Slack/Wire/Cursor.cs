using System.Runtime.CompilerServices;

namespace SlaBuddy.Slack.Wire;

/// <summary>
/// Follows Slack's cursors to the end. Empty, null or absent is the end; a short or empty page is not.
/// </summary>
internal static class Cursor
{
    public static async IAsyncEnumerable<T> FollowAsync<T>(string method,
        Func<string?, CancellationToken, Task<(IReadOnlyList<T> Items, string? Next)>> readPage,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var (items, next) = await readPage(cursor, ct);
            foreach (var item in items) yield return item;
            // Following it again would never end.
            if (next is not null && !seen.Add(next)) throw Repeated(method);
            cursor = next;
        } while (cursor is not null);
    }

    public static SlackException Repeated(string method) => new(method, "repeated_cursor");
}
