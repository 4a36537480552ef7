using System.Text.Json;
using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack.Methods;

internal sealed class ChatApi(SlackWire wire) : IChatApi
{
    public async Task<PostedMessage> PostMessage(Message message, CancellationToken cancellationToken)
    {
        const string method = "chat.postMessage";
        var arguments = ArgumentsOf(message);
        arguments.Add("thread_ts", message.ThreadTs);
        arguments.Add("metadata", JsonOf(message.Metadata));
        arguments.Add("unfurl_links", message.UnfurlLinks);
        arguments.Add("unfurl_media", message.UnfurlMedia);
        return PostedAs(method, await wire.PostAsync<PostAnswer>(method, arguments, cancellationToken));
    }

    public async Task<PostedMessage> Update(Message message, CancellationToken cancellationToken)
    {
        const string method = "chat.update";
        var arguments = ArgumentsOf(message);
        arguments.Add("ts", message.Ts);
        arguments.Add("metadata", JsonOf(message.Metadata));
        return PostedAs(method, await wire.PostAsync<PostAnswer>(method, arguments, cancellationToken));
    }

    public Task PostEphemeral(string userId, Message message, CancellationToken cancellationToken)
    {
        var arguments = ArgumentsOf(message);
        arguments.Add("user", userId);
        arguments.Add("thread_ts", message.ThreadTs);
        return wire.PostAsync<SlackAnswer>("chat.postEphemeral", arguments, cancellationToken);
    }

    private static SlackArguments ArgumentsOf(Message message) => new()
    {
        { "channel", message.Channel },
        { "text", message.Text is { } text ? Mrkdwn.Fit(text, MessageLimits.Text) : null },
        { "blocks", MessageLimits.ToJson(message.Blocks) },
    };

    private static string? JsonOf(MessageMetadata? metadata) =>
        metadata is null ? null : JsonSerializer.Serialize(metadata, SlackJson.Options);

    // Accepted, but nobody says where: it has to be looked up.
    private static PostedMessage PostedAs(string method, PostAnswer answer) =>
        answer is { Channel: { } channel, Ts: { } ts }
            ? new PostedMessage(channel, ts)
            : throw new SlackAmbiguousException(method, "no_ts");

    private sealed record PostAnswer : SlackAnswer
    {
        public string? Channel { get; init; }
        public string? Ts { get; init; }
    }
}
