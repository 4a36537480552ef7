namespace SlaBuddy.Client;

/// <summary>Something that happened to a promised time of a ticket.</summary>
public sealed record TimerEvent : TicketEvent
{
    internal TimerEvent()
    {
    }

    /// <summary>The promised time.</summary>
    public required EventTimer Timer { get; init; }
}
