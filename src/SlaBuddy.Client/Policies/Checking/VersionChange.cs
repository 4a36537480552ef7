namespace SlaBuddy.Client;

/// <summary>What would become of a policy or a business calendar.</summary>
public sealed record VersionChange
{
    /// <summary>Which.</summary>
    public required string Id { get; init; }

    /// <summary><c>added</c>, <c>changed</c>, <c>removed</c> or <c>unchanged</c>.</summary>
    public required string Change { get; init; }

    /// <summary>Its version now; null where it is new.</summary>
    public int? Version { get; init; }

    /// <summary>Its version then; null where none would be made.</summary>
    public int? NextVersion { get; init; }

    /// <summary>What would be different, in words for people.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];
}
