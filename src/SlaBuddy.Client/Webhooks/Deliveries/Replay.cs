namespace SlaBuddy.Client;

/// <summary>What to deliver once more.</summary>
public sealed record Replay
{
    /// <summary>This one.</summary>
    public long? HistoryId { get; init; }

    /// <summary>Instead: everything that was recorded at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>… and before this one; up to now unless given.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>… and is of these types; all unless given.</summary>
    public IReadOnlyList<string>? Types { get; init; }
}
