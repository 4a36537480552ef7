namespace SlaBuddy.Helpdesk;

/// <summary>What came of asking for one ticket: a reading, or the fault that kept it away.</summary>
internal sealed record HeardTicket(TicketToAsk Ticket, HelpdeskReading? Reading, HelpdeskException? Fault)
{
    public static async Task<HeardTicket> OfAsync(TicketToAsk ticket, Func<Task<HelpdeskReading>> read)
    {
        try
        {
            return new(ticket, await read(), null);
        }
        catch (HelpdeskException fault)
        {
            return new(ticket, null, fault);
        }
    }
}
