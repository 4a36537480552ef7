using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack.Methods;

internal sealed class ReactionsApi(SlackWire wire) : IReactionsApi
{
    public Task AddToMessage(string name, string channelId, string ts, CancellationToken cancellationToken) =>
        CallAsync("reactions.add", "already_reacted", name, channelId, ts, cancellationToken);

    public Task RemoveFromMessage(string name, string channelId, string ts, CancellationToken cancellationToken) =>
        CallAsync("reactions.remove", "no_reaction", name, channelId, ts, cancellationToken);

    private async Task CallAsync(string method, string done, string name, string channelId, string ts, CancellationToken ct)
    {
        try
        {
            await wire.ReadAsync<SlackAnswer>(method, new SlackArguments
            {
                { "name", name },
                { "channel", channelId },
                { "timestamp", ts },
            }, ct);
        }
        catch (SlackException refused) when (refused.ErrorCode == done)
        {
            return;
        }
    }
}
