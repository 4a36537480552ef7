using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaBuddy.Api.Validation;

/// <summary>Instants as RFC 3339 has them, of an age in which something can have happened.</summary>
internal static partial class Instants
{
    private const int Earliest = 1970;
    private const int Latest = 2200;

    public static string? FindError(string value)
    {
        if (!Form().IsMatch(value) || !DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var instant))
            return value.Contains(' ', StringComparison.Ordinal)
                ? "Give an instant such as 2026-03-02T09:00:00Z; in a URL a plus is written %2B."
                : "Give an instant such as 2026-03-02T09:00:00Z.";
        return instant.Year is >= Earliest and < Latest ? null : $"Give an instant from {Earliest} on and before {Latest}.";
    }

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,7})?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
