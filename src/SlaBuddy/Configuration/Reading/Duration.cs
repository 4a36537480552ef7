using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaBuddy.Configuration.Reading;

/// <summary>
/// Durations as people write them: <c>10m</c>, <c>1h30m</c>, <c>45s</c>, <c>2d</c>, or ISO 8601 <c>PT1H30M</c>.
/// A day is 24 hours; months and years have no fixed length and are not durations.
/// </summary>
internal static partial class Duration
{
    /// <summary>More than anybody promises, and few enough seconds to add without overflow.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static bool TryParse(string written, out TimeSpan duration)
    {
        duration = default;
        var match = Short().Match(written);
        if (!match.Success) match = Iso().Match(written);
        if (!match.Success) return false;

        var hours = Part(match, "d") * 24m + Part(match, "h");
        var seconds = hours * 3_600m + Part(match, "m") * 60m + Part(match, "s");
        if (seconds > (decimal)Longest.TotalSeconds) return false;
        duration = TimeSpan.FromSeconds((double)seconds);
        return true;
    }

    /// <summary>The shortest way to write it.</summary>
    public static string Format(TimeSpan duration)
    {
        var parts = new[]
        {
            (duration.Days, "d"), (duration.Hours, "h"), (duration.Minutes, "m"), (duration.Seconds, "s"),
        };
        var text = string.Concat(parts.Where(part => part.Item1 != 0)
            .Select(part => part.Item1.ToString(CultureInfo.InvariantCulture) + part.Item2));
        return text.Length == 0 ? "0s" : text;
    }

    /// <summary>What somebody may have meant who wrote <c>10 minutes</c> or <c>10</c>; null when unclear.</summary>
    public static string? Guess(string written)
    {
        var match = Wordy().Match(written);
        var guess = BareNumber().IsMatch(written) ? $"{written}m"
            : match.Success ? match.Groups["n"].Value + char.ToLowerInvariant(match.Groups["unit"].Value[0])
            : "";
        // What is too long is written well; saying it again would help nobody.
        return TryParse(guess, out _) ? guess : null;
    }

    private static decimal Part(Match match, string unit) =>
        match.Groups[unit] is { Success: true } group ? decimal.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?=[0-9])(?:(?<d>[0-9]{1,8})d)?(?:(?<h>[0-9]{1,8})h)?"
        + @"(?:(?<m>[0-9]{1,8})m)?(?:(?<s>[0-9]{1,8})s)?\z")]
    private static partial Regex Short();

    [GeneratedRegex(@"^P(?=[0-9]|T[0-9])(?:(?<d>[0-9]{1,8})D)?"
        + @"(?:T(?=[0-9])(?:(?<h>[0-9]{1,8})H)?(?:(?<m>[0-9]{1,8})M)?(?:(?<s>[0-9]{1,8})S)?)?\z")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^[0-9]{1,8}\z")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^(?<n>[0-9]{1,8})\s*(?<unit>d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)\.?\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex Wordy();
}
