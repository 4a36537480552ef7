using System.Globalization;
using SlaBuddy.Helpdesk.Wire;

namespace SlaBuddy.Helpdesk.Freshdesk;

/// <summary>
/// Freshdesk's API v2, which knows no batches: each ticket with its stats, and the conversations of one that changed.
/// </summary>
internal sealed class FreshdeskHelpdesk(HelpdeskAccount account, HelpdeskWire wire) : IHelpdesk
{
    private const int AtOnce = 4;
    private const int MostPages = 20;

    public Task ReadAsync(IReadOnlyList<TicketToAsk> tickets, Func<HeardTicket, Task> hear, CancellationToken ct) =>
        Parallel.ForEachAsync(tickets, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (ticket, stopping) => await hear(await HeardTicket.OfAsync(ticket, () => ReadAsync(ticket, stopping))));

    public async Task<string> IdentifyAsync(CancellationToken ct)
    {
        var me = (await wire.GetAsync<FreshdeskAgent>("api/v2/agents/me", ct)).Body;
        return me.Contact?.Name ?? me.Contact?.Email ?? "an agent without a name";
    }

    private async Task<HelpdeskReading> ReadAsync(TicketToAsk asked, CancellationToken ct)
    {
        var ticket = (await wire.GetAsync<FreshdeskTicket>($"api/v2/tickets/{asked.Number}?include=stats", ct)).Body;
        var (agent, requester) = (ticket.Stats?.AgentRespondedAt, ticket.Stats?.RequesterRespondedAt);
        var mark = string.Create(CultureInfo.InvariantCulture,
            $"{ticket.UpdatedAt:O} {agent:O} {requester:O} {ticket.Status}");
        if (asked.Mark == mark && !ticket.IsThrownAway) return HelpdeskReading.Unchanged(mark);
        var messages = ticket.IsUntouched ? [] : await MessagesAsync(ticket, ct);
        return new(asked.MarkOf(mark, ticket.UpdatedAt), messages, ClosingOf(ticket));
    }

    private async Task<IReadOnlyList<HelpdeskMessage>> MessagesAsync(FreshdeskTicket ticket, CancellationToken ct)
    {
        var messages = new List<HelpdeskMessage>();
        for (var number = 1; number <= MostPages; number++)
        {
            var (page, hasNext) = await wire.GetAsync<IReadOnlyList<FreshdeskConversation>>(
                $"api/v2/tickets/{ticket.Id}/conversations?per_page=100&page={number}", ct);
            messages.AddRange(page.Select(said => Meaning(ticket, said)).OfType<HelpdeskMessage>());
            if (!hasNext) return messages;
        }
        throw new HelpdeskException(
            $"Ticket {ticket.Id} of {account.Title} has more than {MostPages * 100} conversations.");
    }

    private static HelpdeskMessage? Meaning(FreshdeskTicket ticket, FreshdeskConversation said)
    {
        if (!said.IsBetweenUs || said.IsAutomatic || said.UserId is not { } author) return null;
        var kind = said.Incoming || author == ticket.RequesterId
            ? HelpdeskMessage.CustomerMessage
            : HelpdeskMessage.AgentReply;
        return new(kind, said.CreatedAt, $"freshdesk:{ticket.Id}:{said.Id}", $"freshdesk:{author}", null);
    }

    private HelpdeskClosing? ClosingOf(FreshdeskTicket ticket)
    {
        if (ticket.IsThrownAway)
            return new(ticket.UpdatedAt, $"freshdesk:{ticket.Id}:thrown_away", $"thrown away in {account.Title}");
        if (!ticket.IsClosed) return null;
        var at = ticket.Stats?.ResolvedAt ?? ticket.Stats?.ClosedAt ?? ticket.UpdatedAt;
        return new(at, $"freshdesk:{ticket.Id}:solved:{at.ToUnixTimeSeconds()}",
            $"resolved in {account.Title} without an answer");
    }
}
