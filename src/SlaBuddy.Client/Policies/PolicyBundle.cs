namespace SlaBuddy.Client;

/// <summary>More alarms than these, due within this time in one place, are told in one post.</summary>
public sealed record PolicyBundle
{
    /// <summary>How many are told one by one.</summary>
    public required int Most { get; init; }

    /// <summary>Within what time.</summary>
    public required TimeSpan Within { get; init; }
}
