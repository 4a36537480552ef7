using System.Globalization;
using SlaBuddy.Helpdesk.Wire;

namespace SlaBuddy.Helpdesk.Zendesk;

/// <summary>
/// Zendesk's Ticketing API: up to a hundred tickets with their metrics in one call, and the comments of those that
/// changed.
/// </summary>
internal sealed class ZendeskHelpdesk(HelpdeskAccount account, HelpdeskWire wire) : IHelpdesk
{
    private const int MostPages = 20;
    private const int CommentsAtOnce = 4;

    public async Task ReadAsync(IReadOnlyList<TicketToAsk> tickets, Func<HeardTicket, Task> hear, CancellationToken ct)
    {
        var ids = string.Join(',', tickets.Select(ticket => ticket.Number).Distinct());
        var path = $"api/v2/tickets/show_many?ids={ids}&include=metric_sets";
        var found = (await wire.GetAsync<ZendeskTickets>(path, ct)).Body.ById();
        await Parallel.ForEachAsync(tickets,
            new ParallelOptions { MaxDegreeOfParallelism = CommentsAtOnce, CancellationToken = ct },
            async (ticket, stopping) => await hear(await HeardTicket.OfAsync(ticket, () => ReadAsync(ticket, found, stopping))));
    }

    public async Task<string> IdentifyAsync(CancellationToken ct)
    {
        // Without valid credentials Zendesk may show an anonymous user.
        var user = (await wire.GetAsync<ZendeskMyself>("api/v2/users/me", ct)).Body.User;
        if (user is { Id: not null, IsAgent: true }) return $"{user.Name} ({user.Role})";
        throw new HelpdeskException($"The token of {account.Title} belongs to no agent.")
        {
            Hopeless = true,
            Remedy = $"Set {account.Setting("Email")} and {account.Setting("Token")} to those of an agent.",
        };
    }

    private HelpdeskException Missing(TicketToAsk asked) =>
        new($"{account.Title} has no ticket {asked.Number}, or does not show it to us.") { Hopeless = true };

    private async Task<HelpdeskReading> ReadAsync(
        TicketToAsk asked, Dictionary<long, ZendeskTicket> found, CancellationToken ct)
    {
        if (!found.TryGetValue(long.Parse(asked.Number, CultureInfo.InvariantCulture), out var ticket)) throw Missing(asked);
        var mark = string.Create(CultureInfo.InvariantCulture,
            $"{ticket.UpdatedAt:O} {ticket.MetricSet?.LatestCommentAddedAt:O} {ticket.Status}");
        if (asked.Mark == mark) return HelpdeskReading.Unchanged(mark);
        var messages = ticket.IsUntouched ? [] : await MessagesAsync(asked, ticket, ct);
        return new(asked.MarkOf(mark, ticket.UpdatedAt), messages, ClosingOf(ticket));
    }

    private async Task<IReadOnlyList<HelpdeskMessage>> MessagesAsync(
        TicketToAsk asked, ZendeskTicket ticket, CancellationToken ct)
    {
        var messages = new List<HelpdeskMessage>();
        var cursor = "";
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = (await wire.GetAsync<ZendeskComments>(
                $"api/v2/tickets/{ticket.Id}/comments?include=users&sort=-created_at&page[size]=100{cursor}", ct)).Body;
            var comments = page.Comments ?? [];
            var people = (page.Users ?? []).Where(user => user.Id is not null).DistinctBy(user => user.Id)
                .ToDictionary(user => user.Id!.Value);
            messages.AddRange(comments.Select(comment => Meaning(ticket, comment, people)).OfType<HelpdeskMessage>());
            if (page.Meta is not { HasMore: true, AfterCursor: { Length: > 0 } next }
                || comments.Any(comment => comment.CreatedAt < asked.Since))
                return messages;
            cursor = $"&page[after]={Uri.EscapeDataString(next)}";
        }
        throw new HelpdeskException(
            $"Ticket {ticket.Id} of {account.Title} has more than {MostPages * 100} new comments.");
    }

    private static HelpdeskMessage? Meaning(
        ZendeskTicket ticket, ZendeskComment comment, Dictionary<long, ZendeskUser> people)
    {
        // The first comment is the request itself, or what an agent wrote to begin the conversation.
        if (!comment.Public || comment.IsAutomatic || comment.CreatedAt <= ticket.CreatedAt) return null;
        var author = people.GetValueOrDefault(comment.AuthorId);
        var kind = comment.AuthorId == ticket.RequesterId || author?.Role == "end-user"
            ? HelpdeskMessage.CustomerMessage
            : author is { IsAgent: true } ? HelpdeskMessage.AgentReply
            : null;
        return kind is null ? null : new(kind, comment.CreatedAt, $"zendesk:{ticket.Id}:{comment.Id}",
            $"zendesk:{comment.AuthorId}", kind == HelpdeskMessage.AgentReply ? author?.Email : null);
    }

    private HelpdeskClosing? ClosingOf(ZendeskTicket ticket)
    {
        if (!ticket.IsClosed) return null;
        var at = ticket.MetricSet?.SolvedAt ?? ticket.UpdatedAt;
        return new(at, $"zendesk:{ticket.Id}:solved:{at.ToUnixTimeSeconds()}",
            $"solved in {account.Title} without an answer");
    }
}
