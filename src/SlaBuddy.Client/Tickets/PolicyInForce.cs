namespace SlaBuddy.Client;

/// <summary>The version of a policy that a ticket is under. Versions never change.</summary>
public sealed record PolicyInForce
{
    /// <summary>The policy.</summary>
    public required string PolicyId { get; init; }

    /// <summary>Its version, counted from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }
}
