using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>
/// The clocks of a ticket and its ladder: started, paused, resumed, stopped, postponed. Reading needs the scope <c>tickets:read</c>,
/// writing <c>tickets:write</c>.
/// </summary>
public sealed class SlasClient
{
    private readonly Pipeline _calls;

    internal SlasClient(Pipeline calls) => _calls = calls;

    /// <summary>What was promised for a ticket, and its ladder.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Its clocks and levels.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    public Task<TicketSlas> GetAsync(long ticketId, CancellationToken cancellationToken = default) =>
        AskAsync(Call.Read(PathOf(ticketId)), cancellationToken);

    /// <summary>Why the next thing is due when it is.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Step by step, in words for people.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    public Task<Explanation> ExplainAsync(long ticketId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(PathOf(ticketId) + "/explain"), ClientJson.Default.Explanation, cancellationToken);

    /// <summary>Puts a ticket under a policy, whatever the rules say of its facts: its clocks and its ladder start.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="policyId">The policy; its newest version applies.</param>
    /// <param name="at">Since when; now unless given.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The clocks and levels as they are then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket, or no such policy.</exception>
    /// <exception cref="ConflictException">The ticket is over.</exception>
    public Task<TicketSlas> StartAsync(long ticketId, string policyId, DateTimeOffset? at = null, string? idempotencyKey = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(ticketId, "start", new Body().Add("policy_id", policyId).Add("at", at), idempotencyKey, cancellationToken);

    /// <summary>All clocks of a ticket stand still for a reason; several reasons may hold at once.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="reason">One of <see cref="PauseReason"/>, or another short name.</param>
    /// <param name="until">When it ends by itself; 24 h later unless this or <paramref name="duration"/> is given.</param>
    /// <param name="duration">How long it holds at most, instead of <paramref name="until"/>.</param>
    /// <param name="at">Since when; now unless given.</param>
    /// <param name="by">Who paused it.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The clocks and levels as they are then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    /// <exception cref="ConflictException">There is nothing that could stand still.</exception>
    public Task<TicketSlas> PauseAsync(long ticketId, string reason, DateTimeOffset? until = null, TimeSpan? duration = null,
        DateTimeOffset? at = null, string? by = null, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ActAsync(ticketId, "pause",
            new Body().Add("reason", reason).Add("until", until).Add("for", duration).Add("at", at).Add("by", by), idempotencyKey,
            cancellationToken);

    /// <summary>A reason no longer holds; the clocks go on once none does. Due times move by the open time that passed.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="reason">Which; all unless given.</param>
    /// <param name="at">Since when; now unless given.</param>
    /// <param name="by">Who resumed it.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The clocks and levels as they are then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    /// <exception cref="ConflictException">It does not stand still for that reason.</exception>
    public Task<TicketSlas> ResumeAsync(long ticketId, string? reason = null, DateTimeOffset? at = null, string? by = null,
        string? idempotencyKey = null, CancellationToken cancellationToken = default) => ActAsync(ticketId, "resume",
            new Body().Add("reason", reason).Add("at", at).Add("by", by), idempotencyKey, cancellationToken);

    /// <summary>Ends all clocks and the ladder, as resolving the ticket does.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="withoutAnswer">Why they end although the customer still waits; needed then, and only then.</param>
    /// <param name="at">When; now unless given.</param>
    /// <param name="by">Who stopped them.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The clocks and levels as they are then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    /// <exception cref="ConflictException">The customer still waits, and it was not said why that is over.</exception>
    public Task<TicketSlas> StopAsync(long ticketId, string? withoutAnswer = null, DateTimeOffset? at = null, string? by = null,
        string? idempotencyKey = null, CancellationToken cancellationToken = default) => ActAsync(ticketId, "stop",
            new Body().Add("at", at).Add("by", by).Add("without_answer", withoutAnswer), idempotencyKey, cancellationToken);

    /// <summary>Postpones the levels that have not fired; what was promised to the customer does not move.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="duration">
    /// By how long; as the policy says (30 min in the published ones) unless this or <paramref name="until"/> is given.
    /// </param>
    /// <param name="until">Until when, instead of <paramref name="duration"/>.</param>
    /// <param name="at">When it was said; now unless given.</param>
    /// <param name="by">Who said it.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The clocks and levels as they are then.</returns>
    /// <exception cref="NotFoundException">There is no such ticket.</exception>
    /// <exception cref="ConflictException">There is nothing that could be postponed.</exception>
    public Task<TicketSlas> SnoozeAsync(long ticketId, TimeSpan? duration = null, DateTimeOffset? until = null, DateTimeOffset? at = null,
        string? by = null, string? idempotencyKey = null, CancellationToken cancellationToken = default) => ActAsync(ticketId, "snooze",
            new Body().Add("for", duration).Add("until", until).Add("at", at).Add("by", by), idempotencyKey, cancellationToken);

    private static string PathOf(long ticketId) => TicketsClient.PathOf(ticketId) + "/slas";

    private Task<TicketSlas> ActAsync(long ticketId, string what, Body body, string? idempotencyKey, CancellationToken ct) =>
        AskAsync(Call.Write(HttpMethod.Post, $"{PathOf(ticketId)}/{what}", body.ToBytes(), idempotencyKey), ct);

    private Task<TicketSlas> AskAsync(Call call, CancellationToken ct) => _calls.AskAsync(call, ClientJson.Default.TicketSlas, ct);
}
