namespace SlaBuddy.Client;

/// <summary>Where a ticket's customer reads.</summary>
public static class TicketKind
{
    /// <summary>In the ticket's own thread: what an agent says there is the answer.</summary>
    public const string Customer = "customer";

    /// <summary>In a helpdesk: the thread belongs to the staff, and the answer is heard from the helpdesk or from this API.</summary>
    public const string Helpdesk = "helpdesk";
}
