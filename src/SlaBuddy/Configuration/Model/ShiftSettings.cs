namespace SlaBuddy.Configuration.Model;

/// <summary>A shift that comes again on days of the week, by the wall clock of a zone; 1 is Monday.</summary>
internal sealed record ShiftSettings(
    IReadOnlyList<SlackName> People,
    IReadOnlyList<int> Days,
    TimeSpan From,
    TimeSpan To,
    string Zone,
    bool Embedded,
    string? Product,
    ShiftRotation Rotation,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    Place Place)
{
    /// <summary>An end at or before the beginning is on the next day.</summary>
    public TimeSpan Length => To > From ? To - From : To - From + TimeSpan.FromDays(1);
}
