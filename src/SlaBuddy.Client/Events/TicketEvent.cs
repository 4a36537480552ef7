namespace SlaBuddy.Client;

/// <summary>Something that happened to a ticket.</summary>
public record TicketEvent : SlaEvent
{
    internal TicketEvent()
    {
    }

    /// <summary>The ticket as it was when this was written down.</summary>
    public required EventTicket Ticket { get; init; }

    /// <summary>Who did it.</summary>
    public string? Actor { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }
}
