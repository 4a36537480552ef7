using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>
/// The channels whose messages become tickets. Reading needs the scope <c>channels:read</c>, writing <c>channels:write</c>.
/// </summary>
public sealed class ChannelsClient
{
    private readonly Pipeline _calls;

    internal ChannelsClient(Pipeline calls) => _calls = calls;

    /// <summary>The watched channels, by their ids.</summary>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="SlaBuddyException">While reading: see <see cref="SlaBuddyException.Code"/>.</exception>
    public Listing<Channel> ListAsync() => new((after, limit, ct) =>
        _calls.AskAsync(Call.Read("channels", new Query().On(after, limit)), ClientJson.Default.PageChannel, ct));

    /// <summary>How one channel is watched.</summary>
    /// <param name="channelId">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The channel, with its <see cref="Editable.ETag"/>.</returns>
    /// <exception cref="NotFoundException">The channel is not watched.</exception>
    public Task<Channel> GetAsync(string channelId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read(PathOf(channelId)), ClientJson.Default.Channel, cancellationToken);

    /// <summary>Watches a channel, or changes how; in force at once.</summary>
    /// <param name="channelId">Its id.</param>
    /// <param name="watch">How.</param>
    /// <param name="ifMatch">The <see cref="Editable.ETag"/> of the state that is meant; whichever unless given.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The channel as it is then.</returns>
    /// <exception cref="ConflictException">The team's file declares it: it is changed there.</exception>
    /// <exception cref="InvalidRequestException">No policy fits its facts, or the bot cannot work there.</exception>
    /// <exception cref="ChangedMeanwhileException">It is no longer in that state.</exception>
    public Task<Channel> PutAsync(string channelId, ChannelWatch watch, string? ifMatch = null, string? idempotencyKey = null,
        CancellationToken cancellationToken = default)
    {
        var body = new Body().Add("kind", watch.Kind).Add("facts", watch.Facts).Add("escalate_in", watch.EscalateIn)
            .Add("name", watch.Name);
        return _calls.AskAsync(Call.Write(HttpMethod.Put, PathOf(channelId), body.ToBytes(), idempotencyKey, ifMatch),
            ClientJson.Default.Channel, cancellationToken);
    }

    /// <summary>Watches a channel no longer. Its tickets go on until they are answered or resolved.</summary>
    /// <param name="channelId">Its id.</param>
    /// <param name="ifMatch">The <see cref="Editable.ETag"/> of the state that is meant; whichever unless given.</param>
    /// <param name="idempotencyKey">The write's name; a new one unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="NotFoundException">The channel is not watched.</exception>
    /// <exception cref="ConflictException">The team's file declares it: it is taken out there.</exception>
    /// <exception cref="ChangedMeanwhileException">It is no longer in that state.</exception>
    public Task UnwatchAsync(string channelId, string? ifMatch = null, string? idempotencyKey = null,
        CancellationToken cancellationToken = default) =>
        _calls.SendAsync(Call.Write(HttpMethod.Delete, PathOf(channelId), null, idempotencyKey, ifMatch), cancellationToken);

    private static string PathOf(string channelId) => $"channels/{Uri.EscapeDataString(channelId)}";
}
