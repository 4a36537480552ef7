namespace SlaBuddy.Client;

/// <summary>For how many tickets a level fired.</summary>
public sealed record LevelCount
{
    /// <summary>The level, counted from 1.</summary>
    public required int Level { get; init; }

    /// <summary>How many.</summary>
    public required int Tickets { get; init; }
}
