using System.Globalization;
using System.Text.Json.Nodes;
using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>
/// Tickets: opened, answered, resolved. Reading needs the scope <c>tickets:read</c>, writing <c>tickets:write</c>. Every write is done
/// once however often it is sent; whoever wants that over restarts as well gives an <c>idempotencyKey</c> of their own (1 to 255 visible
/// ASCII characters), which the service keeps for 24 h.
/// </summary>
public sealed class TicketsClient
{
    private readonly Pipeline _calls;

    internal TicketsClient(Pipeline calls) => _calls = calls;

    /// <summary>Tickets, the newest first.</summary>
    /// <param name="filter">Which; all unless given.</param>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="SlaBuddyException">While reading: see <see cref="SlaBuddyException.Code"/>.</exception>
    public Listing<Ticket> ListAsync(TicketFilter? filter = null)
    {
        var query = new Query().Add("state", filter?.States).Add("channel", filter?.ChannelId).Add("policy", filter?.PolicyId)
            .Add("opened_from", filter?.OpenedFrom).Add("opened_before", filter?.OpenedBefore);
        return new((after, limit, ct) => _calls.AskAsync(Call.Read("tickets", query.On(after, limit)), ClientJson.Default.PageTicket, ct));
    }

    /// <summary>One ticket with its clocks and its ladder.</summary>
    /// <param name="ticketId">Its number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket, with its <see cref="Editable.ETag"/>.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    public Task<Ticket> GetAsync(long ticketId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(PathOf(ticketId)), ClientJson.Default.Ticket, cancellationToken);

    /// <summary>Opens a ticket; its clocks run from then on.</summary>
    /// <param name="ticket">What is known of it.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket under the policy that its facts chose.</returns>
    /// <exception cref="InvalidRequestException">Something about it is not as it must be.</exception>
    public Task<Ticket> OpenAsync(NewTicket ticket, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var body = new Body().Add("facts", ticket.Facts).Add("kind", ticket.Kind).Add("channel_id", ticket.ChannelId)
            .Add("requester_id", ticket.RequesterId).Add("opened_at", ticket.OpenedAt).Add("policy_id", ticket.PolicyId);
        return AskAsync(Call.Write(HttpMethod.Post, "tickets", body.ToBytes(), idempotencyKey), cancellationToken);
    }

    /// <summary>Changes what is known of a ticket. Its policy is chosen again; levels that fired never repeat.</summary>
    /// <param name="ticketId">Its number.</param>
    /// <param name="facts">The facts that change; the others stay.</param>
    /// <param name="at">Since when this is so; now unless given.</param>
    /// <param name="ifMatch">The <see cref="Editable.ETag"/> of the state that is meant; whichever unless given.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket as it is then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    /// <exception cref="ChangedMeanwhileException">It is no longer in that state.</exception>
    public Task<Ticket> ChangeFactsAsync(long ticketId, JsonObject facts, DateTimeOffset? at = null, string? ifMatch = null,
        string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var body = new Body().Add("facts", facts).Add("at", at);
        return AskAsync(Call.Write(HttpMethod.Patch, PathOf(ticketId), body.ToBytes(), idempotencyKey, ifMatch), cancellationToken);
    }

    /// <summary>The customer was answered: the ladder ends, and promised times are met or missed.</summary>
    /// <param name="ticketId">Its number.</param>
    /// <param name="at">When; now unless given. What was heard late counts at its own time.</param>
    /// <param name="by">Who answered.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket as it is then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    public Task<Ticket> RecordReplyAsync(long ticketId, DateTimeOffset? at = null, string? by = null, string? idempotencyKey = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(ticketId, "replies", new Body().Add("at", at).Add("by", by), idempotencyKey, cancellationToken);

    /// <summary>The customer wrote again: after an answer the next wait begins, as the policy has it.</summary>
    /// <param name="ticketId">Its number.</param>
    /// <param name="at">When; now unless given.</param>
    /// <param name="by">Who wrote.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket as it is then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    public Task<Ticket> RecordCustomerMessageAsync(long ticketId, DateTimeOffset? at = null, string? by = null,
        string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ActAsync(ticketId, "customer-messages", new Body().Add("at", at).Add("by", by), idempotencyKey, cancellationToken);

    /// <summary>Ends a ticket and all its clocks.</summary>
    /// <param name="ticketId">Its number.</param>
    /// <param name="withoutAnswer">Why it ends although the customer still waits; needed then, and only then.</param>
    /// <param name="at">When; now unless given.</param>
    /// <param name="by">Who ended it.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket as it is then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    /// <exception cref="ConflictException">The customer still waits, and it was not said why that is over.</exception>
    public Task<Ticket> ResolveAsync(long ticketId, string? withoutAnswer = null, DateTimeOffset? at = null, string? by = null,
        string? idempotencyKey = null, CancellationToken cancellationToken = default) => ActAsync(ticketId, "resolve",
            new Body().Add("at", at).Add("by", by).Add("without_answer", withoutAnswer), idempotencyKey, cancellationToken);

    /// <summary>Opens a resolved ticket again.</summary>
    /// <param name="ticketId">Its number.</param>
    /// <param name="at">When; now unless given.</param>
    /// <param name="by">Who did.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket as it is then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    public Task<Ticket> ReopenAsync(long ticketId, DateTimeOffset? at = null, string? by = null, string? idempotencyKey = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(ticketId, "reopen", new Body().Add("at", at).Add("by", by), idempotencyKey, cancellationToken);

    /// <summary>It was no ticket: its clocks end without a verdict.</summary>
    /// <param name="ticketId">Its number.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When; now unless given.</param>
    /// <param name="by">Who said so.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket as it is then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    public Task<Ticket> CancelAsync(long ticketId, string? why = null, DateTimeOffset? at = null, string? by = null,
        string? idempotencyKey = null, CancellationToken cancellationToken = default) => ActAsync(ticketId, "cancel",
            new Body().Add("at", at).Add("by", by).Add("why", why), idempotencyKey, cancellationToken);

    /// <summary>What happened to a ticket and what was concluded, the oldest first.</summary>
    /// <param name="ticketId">Its number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>All of it.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    public Task<IReadOnlyList<HistoryEntry>> GetHistoryAsync(long ticketId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(PathOf(ticketId) + "/history"), ClientJson.Default.IReadOnlyListHistoryEntry, cancellationToken);

    internal static string PathOf(long ticketId) => string.Create(CultureInfo.InvariantCulture, $"tickets/{ticketId}");

    private Task<Ticket> ActAsync(long ticketId, string what, Body body, string? idempotencyKey, CancellationToken ct) =>
        AskAsync(Call.Write(HttpMethod.Post, $"{PathOf(ticketId)}/{what}", body.ToBytes(), idempotencyKey), ct);

    private Task<Ticket> AskAsync(Call call, CancellationToken ct) => _calls.AskAsync(call, ClientJson.Default.Ticket, ct);
}
