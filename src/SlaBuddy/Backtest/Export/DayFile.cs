using System.Text.RegularExpressions;

namespace SlaBuddy.Backtest.Export;

/// <summary>The naming of a channel's files: a folder for the channel, a file for the day.</summary>
internal static partial class DayFile
{
    public static bool IsNamedAsOne(string name) => Day().IsMatch(name);

    [GeneratedRegex(@"/\d{4}-\d{2}-\d{2}\.json\z")]
    private static partial Regex Day();
}
