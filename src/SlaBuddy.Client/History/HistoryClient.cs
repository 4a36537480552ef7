using System.Text.Json;
using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Events.Reading;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>What happened to all tickets, in one order. Needs the scope <c>tickets:read</c>.</summary>
public sealed class HistoryClient
{
    private readonly Pipeline _calls;

    internal HistoryClient(Pipeline calls) => _calls = calls;

    /// <summary>What happened, the oldest first.</summary>
    /// <param name="filter">Which; all unless given.</param>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="SlaBuddyException">While reading: see <see cref="SlaBuddyException.Code"/>.</exception>
    public Listing<SlaEvent> ListAsync(HistoryFilter? filter = null)
    {
        var query = new Query().Add("ticket_id", filter?.TicketId).Add("type", filter?.Types).Add("from", filter?.From)
            .Add("before", filter?.Before);
        return new(async (after, limit, ct) =>
        {
            var page = await _calls.AskAsync(Call.Read("history", query.On(after, limit)), ClientJson.Default.PageToldEvent, ct)
                .ConfigureAwait(false);
            return new([.. page.Items.Select(Read)], page.Next);
        });
    }

    private static SlaEvent Read(ToldEvent told)
    {
        try
        {
            return told.Read();
        }
        catch (JsonException unreadable)
        {
            throw Problem.Unreadable(200, unreadable);
        }
    }
}
