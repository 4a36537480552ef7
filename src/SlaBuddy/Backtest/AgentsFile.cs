using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Backtest;

/// <summary>Whose reply is an answer: one Slack user id a line, and whatever helps people to read it after that.</summary>
internal static partial class AgentsFile
{
    private const int LargestFile = 4 * 1024 * 1024;
    private const string Shape = "Write one Slack user id a line, such as U0123456789; a name may follow it.";

    public static IReadOnlyList<string> Read(string path, StartupFaults faults)
    {
        var name = Path.GetFileName(path);
        if (Lines(path, faults) is not { } lines) return [];

        var agents = new List<string>();
        foreach (var (text, number) in lines.Select((line, index) => (line.Trim().Trim('\uFEFF'), index + 1)))
        {
            if (text.Length == 0 || text[0] == '#') continue;
            if (Entry().Match(text) is { Success: true } entry)
                agents.Add(entry.Groups["id"].Value);
            else
                faults.Fatal($"{name}:{number}", $"\"{Short(text)}\" does not begin with a Slack user id.", Shape);
        }

        if (agents.Count == 0 && !faults.AnyFatal)
            faults.Fatal(name, "It names nobody, so no reply would count as an answer.", Shape);
        return [.. agents.Distinct(StringComparer.Ordinal)];
    }

    private static string[]? Lines(string path, StartupFaults faults)
    {
        try
        {
            if (new FileInfo(path).Length <= LargestFile) return File.ReadAllLines(path);
            faults.Fatal(Path.GetFileName(path), "The file is larger than 4 MB.", Shape);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            faults.Fatal(path, $"It cannot be read: {refusal.Message}", "Let --agents name a file you may read.");
        }

        return null;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"^(?<id>[UW][A-Z0-9]+)(?:[\s,;#]|\z)")]
    private static partial Regex Entry();
}
