namespace SlaBuddy.Configuration.Model;

/// <summary>Where shifts come from and how long they may go without news. Null: what the environment or we say.</summary>
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
