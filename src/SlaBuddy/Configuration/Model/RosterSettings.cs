namespace SlaBuddy.Configuration.Model;

/// <summary>Where shifts come from. What is null is left to the environment, or to its default.</summary>
internal sealed record RosterSettings(
    IReadOnlyList<string> Calendars,
    string? EmbeddedPattern,
    TimeSpan StaleAfter,
    TimeSpan? LookBack,
    TimeSpan? LookAhead,
    TimeSpan? SyncEvery)
{
    public static readonly TimeSpan DefaultStaleAfter = TimeSpan.FromHours(2);

    public static RosterSettings Default { get; } = new([], null, DefaultStaleAfter, null, null, null);
}
