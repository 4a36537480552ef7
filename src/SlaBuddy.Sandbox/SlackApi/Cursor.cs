using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>Slack's opaque cursors: base64 of a word and a position.</summary>
internal static class Cursor
{
    public static string Write(string word, string position) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{word}:{position}"));

    /// <summary>The position a cursor stands for; null where there is none to continue from.</summary>
    public static string? Read(Arguments arguments, string word)
    {
        if (arguments.Text("cursor") is not { } cursor) return null;
        return TryRead(cursor, word, out var position) ? position : throw new SlackApiException("invalid_cursor");
    }

    private static bool TryRead(string cursor, string word, [NotNullWhen(true)] out string? position)
    {
        position = null;
        var bytes = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length)) return false;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        if (!text.StartsWith($"{word}:", StringComparison.Ordinal)) return false;
        position = text[(word.Length + 1)..];
        return position.Length > 0;
    }
}
