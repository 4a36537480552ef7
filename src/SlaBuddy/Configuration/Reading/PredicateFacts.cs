using System.Text.RegularExpressions;

namespace SlaBuddy.Configuration.Reading;

/// <summary>The facts that a rule's predicate asks for: what follows <c>$.</c>, outside texts in quotes.</summary>
internal static partial class PredicateFacts
{
    public static IEnumerable<string> In(string predicate) => Pieces().Matches(predicate)
        .Select(piece => piece.Groups["fact"])
        .Where(fact => fact.Success)
        .Select(fact => fact.Value)
        .Distinct();

    /// <summary>The predicate without blanks that mean nothing, so that two that ask the same look the same.</summary>
    public static string Tidy(string predicate) => Blanks().Replace(predicate, match => match.Groups["text"].Value);

    // A name before a parenthesis is a method of the whole: $.size().
    [GeneratedRegex("""
        \$\s*\.\s*(?:"(?<fact>(?:[^"\\]|\\.)*)"|(?<fact>[\p{L}_][\p{L}\p{N}_]*)(?![\p{L}\p{N}_]|\s*\())
        |"(?:[^"\\]|\\.)*"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pieces();

    [GeneratedRegex("""
        (?<text>"(?:[^"\\]|\\.)*")|(?<text>(?<=\w)\s(?=\s*\w))\s*|\s+
        """)]
    private static partial Regex Blanks();
}
