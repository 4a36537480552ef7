namespace SlaBuddy.Client;

/// <summary>Who is on shift at an instant.</summary>
public sealed record RosterAt
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Those on shift.</summary>
    public IReadOnlyList<OnShift> OnShift { get; init; } = [];
}
