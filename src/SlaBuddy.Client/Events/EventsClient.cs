using System.Runtime.CompilerServices;
using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Events.Reading;

namespace SlaBuddy.Client;

/// <summary>The live stream: what happens, as it happens. Needs the scope <c>tickets:read</c>.</summary>
public sealed class EventsClient
{
    private readonly Func<Query, long?, EventStream> _open;

    internal EventsClient(Func<Query, long?, EventStream> open) => _open = open;

    /// <summary>
    /// Everything from a place in the history on, in its order, and then what happens, for as long as it is read. A connection that breaks
    /// or falls silent is opened anew where it ended: nothing is lost, nothing comes twice.
    /// </summary>
    /// <param name="after">The <see cref="SlaEvent.HistoryId"/> of the last one that is known; from now on unless given.</param>
    /// <param name="filter">What to hear of; everything unless given.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The events. It has no end of its own.</returns>
    /// <exception cref="SlaBuddyException">While reading: the service refuses, or could not be reached even once.</exception>
    public async IAsyncEnumerable<SlaEvent> StreamAsync(long? after = null, EventFilter? filter = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var stream = _open(new Query().Add("type", filter?.Types).Add("ticket_id", filter?.TicketId), after);
        await using var closing = stream.ConfigureAwait(false);
        while (true) yield return await stream.NextAsync(cancellationToken).ConfigureAwait(false);
    }
}
