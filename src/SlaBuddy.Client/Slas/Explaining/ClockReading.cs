namespace SlaBuddy.Client;

/// <summary>What a ticket's clock reads.</summary>
public sealed record ClockReading
{
    /// <summary>Whether it runs.</summary>
    public required bool Runs { get; init; }

    /// <summary>Since when; null while it stands still.</summary>
    public DateTimeOffset? RunningSince { get; init; }

    /// <summary>The open time that counted so far.</summary>
    public required TimeSpan Reads { get; init; }

    /// <summary>Why it stands still; empty while it runs.</summary>
    public IReadOnlyList<string> PauseReasons { get; init; } = [];

    /// <summary>Until when it stands still at most.</summary>
    public DateTimeOffset? PausedUntil { get; init; }
}
