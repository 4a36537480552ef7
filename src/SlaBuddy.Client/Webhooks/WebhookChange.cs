namespace SlaBuddy.Client;

/// <summary>What shall be different about a webhook. What is not given stays.</summary>
public sealed record WebhookChange
{
    /// <summary>Another address.</summary>
    public string? Url { get; init; }

    /// <summary>What it is for; empty takes it away.</summary>
    public string? Description { get; init; }

    /// <summary>What it is told of; empty: everything.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Whether it is told.</summary>
    public bool? Enabled { get; init; }
}
