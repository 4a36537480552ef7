using System.Text.RegularExpressions;

namespace SlaBuddy.Configuration.Reading;

/// <summary>
/// Finds the slips in a rule's predicate that Postgres would accept and that would never match. Whether it is SQL/JSON
/// path at all is for Postgres to say.
/// </summary>
internal static partial class Predicate
{
    public static (string What, string Remedy)? FaultOf(string predicate)
    {
        var bare = Quoted().Replace(predicate, "\"\"").Trim();
        if (bare.StartsWith("@?", StringComparison.Ordinal) || bare.StartsWith("@@", StringComparison.Ordinal))
            return ("A condition begins with the fact, not with an operator.",
                "Leave out @@ or @?: $.tier == \"enterprise\".");
        if (bare.Contains('?', StringComparison.Ordinal) && !bare.Contains("exists", StringComparison.Ordinal))
            return ("This is a filter (it has a ?); a rule needs something that is true or false.",
                "Write $.tier == \"enterprise\", or put the filter in exists( … ).");
        if (SingleEquals().IsMatch(bare))
            return ("A single = compares nothing.", "Write ==.");
        if (WordOperator().Match(bare) is { Success: true } word)
            return ($"\"{word.Value}\" joins nothing here.", "Write && for and, || for or.");
        if (Variable().Match(bare) is { Success: true } variable)
            return ($"{variable.Value} is not a fact.",
                $"Put a dot before its name: $.{variable.Value[1..]}.");
        if (!bare.Contains('$', StringComparison.Ordinal))
            return ("This asks for no fact, so it fits every ticket or none.",
                "Leave out \"when\" if the rule is meant for every ticket; otherwise ask: $.tier == \"enterprise\".");
        if (!Comparison().IsMatch(bare))
            return ("This is a value and no condition, so it is neither true nor false.",
                "Compare it with something: $.tier == \"enterprise\".");
        return null;
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex Quoted();

    [GeneratedRegex("(?<![=!<>])=(?!=)")]
    private static partial Regex SingleEquals();

    [GeneratedRegex(@"(?<=\s)(?:and|or)(?=\s)", RegexOptions.IgnoreCase)]
    private static partial Regex WordOperator();

    [GeneratedRegex(@"\$[\p{L}_][\p{L}\p{N}_]*")]
    private static partial Regex Variable();

    [GeneratedRegex("==|!=|<>|<|>|like_regex|starts with|exists\\s*\\(|is unknown")]
    private static partial Regex Comparison();
}
