namespace SlaBuddy.Client;

/// <summary>How much is delivered once more.</summary>
public sealed record Replayed
{
    /// <summary>How many deliveries were made.</summary>
    public required int Deliveries { get; init; }
}
