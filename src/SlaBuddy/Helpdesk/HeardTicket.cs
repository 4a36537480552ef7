namespace SlaBuddy.Helpdesk;

/// <summary>What came of asking for one ticket: a reading, or the fault that kept it away.</summary>
internal sealed record HeardTicket(TicketToAsk Ticket, HelpdeskReading? Reading, HelpdeskException? Fault);
