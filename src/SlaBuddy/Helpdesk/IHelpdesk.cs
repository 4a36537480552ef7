namespace SlaBuddy.Helpdesk;

/// <summary>A helpdesk behind its own protocol.</summary>
internal interface IHelpdesk
{
    /// <summary>Reads these tickets and hands in each as soon as it is known what became of it.</summary>
    /// <exception cref="HelpdeskException">None of them can be read, for one and the same reason.</exception>
    Task ReadAsync(IReadOnlyList<TicketToAsk> tickets, Func<HeardTicket, Task> hear, CancellationToken ct);

    /// <summary>Whom the credentials belong to, in words for people.</summary>
    /// <exception cref="HelpdeskException">It cannot be asked.</exception>
    Task<string> IdentifyAsync(CancellationToken ct);
}
