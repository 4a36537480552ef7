using System.Globalization;
using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>
/// What is promised, kept as code: read, tried out, put in force. Reading and trying out needs the scope <c>policies:read</c>,
/// putting in force <c>policies:write</c>.
/// </summary>
public sealed class PoliciesClient
{
    private readonly Pipeline _calls;

    internal PoliciesClient(Pipeline calls) => _calls = calls;

    /// <summary>What tickets are promised from now on.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Policies, rules and business calendars, with their <see cref="Editable.ETag"/>.</returns>
    public Task<PoliciesInForce> GetInForceAsync(CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read("policies"), ClientJson.Default.PoliciesInForce, cancellationToken);

    /// <summary>One policy: the version in force, or the last one of a policy that no longer is.</summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The version.</returns>
    /// <exception cref="NotFoundException">There is no such policy.</exception>
    public Task<Policy> GetAsync(string policyId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(PathOf(policyId)), ClientJson.Default.Policy, cancellationToken);

    /// <summary>All versions of a policy, the newest first.</summary>
    /// <param name="policyId">The policy.</param>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="NotFoundException">While reading: there is no such policy.</exception>
    public Listing<Policy> ListVersionsAsync(string policyId) => new((after, limit, ct) =>
        _calls.AskAsync(Call.Read(PathOf(policyId) + "/versions", new Query().On(after, limit)), ClientJson.Default.PagePolicy, ct));

    /// <summary>One version of a policy. Versions never change.</summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="version">Its version, counted from 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The version.</returns>
    /// <exception cref="NotFoundException">There is no such policy, or no such version of it.</exception>
    public Task<Policy> GetVersionAsync(string policyId, int version, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(string.Create(CultureInfo.InvariantCulture, $"{PathOf(policyId)}/versions/{version}")),
            ClientJson.Default.Policy, cancellationToken);

    /// <summary>What is wrong with a policy file. Changes nothing.</summary>
    /// <param name="yaml">Its text, as <c>sla-buddy.yaml</c> has it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Every fault at once, with its line and a remedy.</returns>
    public Task<PolicyCheck> ValidateAsync(string yaml, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Try("validate", yaml), ClientJson.Default.PolicyCheck, cancellationToken);

    /// <summary>What a policy file would change, and for which open tickets. Changes nothing.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Policies, business calendars and rules before and after.</returns>
    /// <exception cref="InvalidRequestException">
    /// The file has faults; <see cref="SlaBuddyException.Errors"/> names each by its line.
    /// </exception>
    public Task<PolicyChanges> PlanAsync(string yaml, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Try("plan", yaml), ClientJson.Default.PolicyChanges, cancellationToken);

    /// <summary>Puts the policies, rules and business calendars of a file in force.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="moveOpenTickets">
    /// Whether open tickets move to what their facts choose now; they keep their version unless given.
    /// </param>
    /// <param name="ifMatch">The <see cref="Editable.ETag"/> of what is in force and was looked at; whatever it is unless given.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What is in force then.</returns>
    /// <exception cref="InvalidRequestException">
    /// The file has faults; <see cref="SlaBuddyException.Errors"/> names each by its line.
    /// </exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else put others in force.</exception>
    /// <exception cref="ConflictException">More open tickets would move than one call can hold.</exception>
    public Task<PoliciesInForce> ApplyAsync(string yaml, bool? moveOpenTickets = null, string? ifMatch = null,
        string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var body = new Body().Add("yaml", yaml).Add("move_open_tickets", moveOpenTickets);
        return _calls.AskAsync(Call.Write(HttpMethod.Post, "policies/apply", body.ToBytes(), idempotencyKey, ifMatch),
            ClientJson.Default.PoliciesInForce, cancellationToken);
    }

    private static string PathOf(string policyId) => $"policies/{Uri.EscapeDataString(policyId)}";

    private static Call Try(string what, string yaml) => Call.Try($"policies/{what}", new Body().Add("yaml", yaml).ToBytes());
}
