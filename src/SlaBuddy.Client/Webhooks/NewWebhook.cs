namespace SlaBuddy.Client;

/// <summary>A webhook to make.</summary>
public sealed record NewWebhook
{
    /// <summary>The address: https, and open to the internet unless the service's configuration allows others.</summary>
    public required string Url { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>What it is told of, each one of <see cref="EventType"/>; everything unless given.</summary>
    public IReadOnlyList<string>? Types { get; init; }
}
