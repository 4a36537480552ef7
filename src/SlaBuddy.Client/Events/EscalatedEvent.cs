namespace SlaBuddy.Client;

/// <summary>A level fired: it was decided that its people are told.</summary>
public sealed record EscalatedEvent : TicketEvent
{
    internal EscalatedEvent()
    {
    }

    /// <summary>The level.</summary>
    public required EventLevel Level { get; init; }
}
