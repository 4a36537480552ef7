namespace SlaBuddy.CommandLine.Policies;

/// <summary>A number and what it counts, in the right form of the word.</summary>
internal static class Counted
{
    public static string Of(int count, string one, string? many = null) =>
        $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
