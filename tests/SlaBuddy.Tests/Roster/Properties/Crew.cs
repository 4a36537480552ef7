namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>The people of a generated roster, by number.</summary>
internal static class Crew
{
    private static readonly string[] Names = ["ana", "ben", "cem", "dia", "eli"];

    public static int Count => Names.Length;

    public static string IdOf(int person) => $"U{Names[person].ToUpperInvariant()}";

    public static string EmailOf(int person) => $"{Names[person]}@acme.example";

    /// <summary>What Slack says of them, in a workspace.</summary>
    public static string InSlack(string teamId) =>
        $$"""
        {"ok": true, "members": [{{string.Join(", ", Enumerable.Range(0, Count).Select(person => $$$"""
            {"id": "{{{IdOf(person)}}}", "team_id": "{{{teamId}}}", "name": "{{{Names[person]}}}", "profile": {"email": "{{{EmailOf(person)}}}"}}
            """))}}]}
        """;
}
