using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaBuddy.Backtest.Export;

/// <summary>The naming of a channel's files: a folder for the channel, a file for the day.</summary>
internal static partial class DayFile
{
    public static bool IsNamedAsOne(string name) => Day().IsMatch(name);

    public static DateOnly DayOf(string name) =>
        DateOnly.TryParseExact(name.AsSpan(name.LastIndexOf('/') + 1, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day) ? day : default;

    [GeneratedRegex(@"/\d{4}-\d{2}-\d{2}\.json\z")]
    private static partial Regex Day();
}
