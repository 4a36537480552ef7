using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>Who changed what through the API. Needs the scope <c>audit:read</c>.</summary>
public sealed class AuditClient
{
    private readonly Pipeline _calls;

    internal AuditClient(Pipeline calls) => _calls = calls;

    /// <summary>Every call that changed something, the newest first.</summary>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="SlaBuddyException">While reading: see <see cref="SlaBuddyException.Code"/>.</exception>
    public Listing<AuditEntry> ListAsync() => new((after, limit, ct) =>
        _calls.AskAsync(Call.Read("audit", new Query().On(after, limit)), ClientJson.Default.PageAuditEntry, ct));
}
