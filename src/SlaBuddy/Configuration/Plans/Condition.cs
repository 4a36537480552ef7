using System.Text.RegularExpressions;

namespace SlaBuddy.Configuration.Plans;

/// <summary>A rule's condition as Postgres gives it back, made to look as people write it.</summary>
internal static partial class Condition
{
    public static string Shown(string? predicate)
    {
        if (predicate is null) return "every other ticket";
        // Postgres puts every name in quotes, and parentheses around the whole.
        var plain = Quoted().Replace(predicate, quoted =>
            quoted.Groups["name"] is { Success: true } name ? name.Value : quoted.Value);
        return plain is ['(', .. var inner, ')'] && !inner.Contains('(', StringComparison.Ordinal) ? inner : plain;
    }

    [GeneratedRegex("""
        (?<=\.)"(?<name>[\p{L}_][\p{L}\p{N}_]*)"|"(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex Quoted();
}
