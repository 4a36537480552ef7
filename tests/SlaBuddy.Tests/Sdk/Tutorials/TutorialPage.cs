using System.Text.RegularExpressions;

namespace SlaBuddy.Tests.Sdk.Tutorials;

/// <summary>Takes the steps out of a page in Markdown.</summary>
internal static partial class TutorialPage
{
    public static IReadOnlyList<TutorialStep> Read(IReadOnlyList<string> lines)
    {
        var steps = new List<TutorialStep>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (Clock().Match(lines[at]) is { Success: true } clock) steps.Add(new("clock", clock.Groups[1].Value, at + 1));
            if (!lines[at].StartsWith("```", StringComparison.Ordinal)) continue;
            var begin = at;
            while (lines[++at] != "```")
            {
            }
            steps.Add(new(lines[begin][3..], string.Join('\n', lines.Take(at).Skip(begin + 1)), begin + 1));
        }
        return steps;
    }

    [GeneratedRegex(@"<!-- (\d\d:\d\d) -->")]
    private static partial Regex Clock();
}
