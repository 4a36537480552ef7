namespace SlaBuddy.Configuration.Model;

/// <summary>A promise and the ladder that guards it.</summary>
internal sealed record PolicySettings(
    string Id,
    string Name,
    IReadOnlyList<LevelSettings> Ladder,
    TimeSpan SnoozeFor,
    Rearm Rearm,
    TimeSpan? FirstResponse,
    Place Place)
{
    public static readonly TimeSpan DefaultSnoozeFor = TimeSpan.FromMinutes(30);
}
