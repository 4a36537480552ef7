using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>The levels of all tickets. Needs the scope <c>tickets:read</c>.</summary>
public sealed class EscalationsClient
{
    private readonly Pipeline _calls;

    internal EscalationsClient(Pipeline calls) => _calls = calls;

    /// <summary>Levels, the newest ticket and its highest level first: when each was due and fired, and whom it reached.</summary>
    /// <param name="filter">Which; all unless given.</param>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="SlaBuddyException">While reading: see <see cref="SlaBuddyException.Code"/>.</exception>
    public Listing<Escalation> ListAsync(EscalationFilter? filter = null)
    {
        var query = new Query().Add("ticket_id", filter?.TicketId).Add("state", filter?.States).Add("from", filter?.DueFrom)
            .Add("before", filter?.DueBefore);
        return new((after, limit, ct) =>
            _calls.AskAsync(Call.Read("escalations", query.On(after, limit)), ClientJson.Default.PageEscalation, ct));
    }
}
