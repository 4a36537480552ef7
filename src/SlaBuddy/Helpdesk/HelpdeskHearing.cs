using SlaBuddy.Engine;

namespace SlaBuddy.Helpdesk;

/// <summary>
/// Hearing before telling, where the answer is given in a helpdesk: reads the tickets that near a level, and once more
/// those that are due.
/// </summary>
internal sealed partial class HelpdeskHearing(HelpdeskStore store, Helpdesks helpdesks, Doorbell doorbell,
    TimeProvider clock, ILogger<HelpdeskHearing> logger)
{
    private const int BatchSize = 100;

    /// <summary>Shorter than the lease: what is not read by then counts as not heard.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(50);

    /// <summary>Asks for each such ticket once; true when there may be more.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken ct)
    {
        var tickets = await store.ClaimAsync(BatchSize, ct);
        if (tickets.Count == 0) return false;
        await Task.WhenAll(
            tickets.GroupBy(ticket => ticket.Helpdesk).Select(same => AskAsync(same.Key, [.. same], ct)));
        return tickets.Count == BatchSize;
    }

    private async Task AskAsync(string name, TicketToAsk[] tickets, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            var helpdesk = helpdesks.Find(name)
                ?? throw new HelpdeskException($"{name} is no longer in the file.") { Hopeless = true };
            await helpdesk.ReadAsync(tickets, heard => HearAsync(heard, ct), stop.Token);
        }
        catch (HelpdeskException fault)
        {
            await FailAsync(tickets, fault, ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Those that were not reached are asked for again when their lease has run out.
            LogTooSlow(name, tickets.Length, Longest);
        }
    }

    private async Task HearAsync(HeardTicket heard, CancellationToken ct)
    {
        var ticket = heard.Ticket;
        if (heard.Fault is { } fault)
        {
            await FailAsync([ticket], fault, ct);
            return;
        }
        var news = await store.RecordAsync(ticket, heard.Reading!, ct);
        if (news > 0) LogHeard(ticket.Helpdesk, ticket.Number, ticket.TicketId, news);
        // What was heard lets a level fire.
        doorbell.Ring();
    }

    private async Task FailAsync(TicketToAsk[] tickets, HelpdeskException fault, CancellationToken ct)
    {
        LogNotHeard(tickets[0].Helpdesk, string.Join(", ", tickets.Select(ticket => ticket.Number)), fault.Message);
        await store.RecordFailureAsync(tickets, fault, ct);
        // So does what will not be heard.
        if (fault.Hopeless) doorbell.Ring();
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "{Helpdesk} has {News} new answers and questions in its ticket {Number}, here ticket {TicketId}")]
    private partial void LogHeard(string helpdesk, string number, long ticketId, int news);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Helpdesk} could not be read for its tickets {Numbers}: {Fault}")]
    private partial void LogNotHeard(string helpdesk, string numbers, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Helpdesk} did not tell of {Tickets} tickets within {Longest}")]
    private partial void LogTooSlow(string helpdesk, int tickets, TimeSpan longest);
}
