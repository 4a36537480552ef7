namespace SlaBuddy.Client;

/// <summary>A span in which the business is open.</summary>
public sealed record OpenHours
{
    /// <summary>From then on.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Up to then.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
