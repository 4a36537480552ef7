using System.Globalization;
using System.Text;

namespace SlaBuddy.Sandbox.Feeds;

/// <summary>Lines of an iCalendar file as RFC 5545 wants them: escaped, at most 75 bytes long, and ended by CRLF.</summary>
internal sealed class FeedText
{
    private const int LongestLine = 75;

    private readonly StringBuilder _text = new();

    public static string Utc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A value that people wrote.</summary>
    public static string Escape(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    /// <summary>A parameter that people wrote; it cannot hold a quotation mark.</summary>
    public static string Quote(string text) =>
        $"\"{text.Replace('"', '\'').Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ')}\"";

    public FeedText Add(string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            // Folded between characters, never within one.
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                bytes = 1;
            }
            _text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
        return this;
    }

    public FeedText Add(IEnumerable<string> lines)
    {
        foreach (var line in lines) Add(line);
        return this;
    }

    public override string ToString() => _text.ToString();
}
