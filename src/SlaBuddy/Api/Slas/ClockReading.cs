namespace SlaBuddy.Api.Slas;

/// <summary>What a ticket's clock reads: the open time that counted so far, and since when it runs.</summary>
internal sealed record ClockReading(
    bool Runs, DateTimeOffset? RunningSince, TimeSpan Reads, IReadOnlyList<string> PauseReasons, DateTimeOffset? PausedUntil);
