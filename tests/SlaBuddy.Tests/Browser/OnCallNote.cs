using System.Text.RegularExpressions;

namespace SlaBuddy.Tests.Browser;

/// <summary>Who is on shift, as it can be read under <c>/sla oncall</c>.</summary>
internal static partial class OnCallNote
{
    /// <summary>Each person with the end of the shift as it is shown, and with whom they cover: <c>"Dina until 18:00 for Ben"</c>.</summary>
    public static string[] PeopleIn(string note)
    {
        var now = note.Split("On shift now:")[1].Split("Next, at")[0].Split("As the roster said")[0];
        return [.. Person().Matches(now).Select(match =>
            $"{match.Groups["who"].Value} until {match.Groups["until"].Value}"
            + (match.Groups["covered"].Success ? $" for {match.Groups["covered"].Value}" : "")).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"@(?<who>\w+) \((?:embedded with \w+, )?until (?<until>[^@()]*?\d\d:\d\d)(?:, covering @(?<covered>\w+))?\)")]
    private static partial Regex Person();
}
