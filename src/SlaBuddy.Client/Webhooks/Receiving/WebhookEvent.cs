namespace SlaBuddy.Client;

/// <summary>A webhook that was truly signed.</summary>
public sealed record WebhookEvent
{
    internal WebhookEvent()
    {
    }

    /// <summary>
    /// Names what is told, in every attempt and replay the same: whoever keeps those that were dealt with does nothing twice. The service
    /// delivers at least once.
    /// </summary>
    public required string MessageId { get; init; }

    /// <summary>When this attempt was made.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The version of the payload's shape.</summary>
    public required int Version { get; init; }

    /// <summary>What happened.</summary>
    public required SlaEvent Event { get; init; }

    /// <summary>The body as it came, byte by byte.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What happened, without what was sent.</summary>
    /// <returns>Id and type.</returns>
    public override string ToString() => $"{MessageId} {Event.Type}";
}
