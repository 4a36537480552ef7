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

    /// <summary>The id of the calendar that all its times count in; null is around the clock.</summary>
    public string? Calendar { get; init; }

    public TimeSpan? NextResponse { get; init; }

    public TimeSpan? Resolution { get; init; }

    /// <summary>How long before a promised time somebody is warned, the earliest warning first.</summary>
    public IReadOnlyList<TimeSpan> WarnBefore { get; init; } = [];

    public int? MostSnoozes { get; init; }

    public BundleSettings? Bundle { get; init; }
}
