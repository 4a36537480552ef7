namespace SlaBuddy.Slack;

internal interface IReactionsApi
{
    /// <summary>Puts an emoji on a message; that it is there already is fine.</summary>
    /// <param name="name">Without colons.</param>
    /// <param name="channelId">Where the message is.</param>
    /// <param name="ts">The message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task AddToMessage(string name, string channelId, string ts, CancellationToken cancellationToken = default);

    /// <summary>Takes our emoji away; that there is none is fine.</summary>
    Task RemoveFromMessage(string name, string channelId, string ts, CancellationToken cancellationToken = default);
}
