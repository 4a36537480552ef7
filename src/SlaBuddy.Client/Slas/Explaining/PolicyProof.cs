namespace SlaBuddy.Client;

/// <summary>The version of a policy that holds, and who put it in force.</summary>
public sealed record PolicyProof
{
    /// <summary>The policy.</summary>
    public required string PolicyId { get; init; }

    /// <summary>Its version, counted from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>What it says, as a fingerprint.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When it was put in force.</summary>
    public DateTimeOffset AppliedAt { get; init; }

    /// <summary>By whom.</summary>
    public string? AppliedBy { get; init; }

    /// <summary>The business calendar that it counts in, with its version; null where time counts around the clock.</summary>
    public string? Calendar { get; init; }
}
