using System.Text.Json;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Tests.Stories.Chaos;

/// <summary>What stands in Slack, by the key that each post of ours carries.</summary>
internal sealed class PostLedger(SandboxHost sandbox)
{
    private readonly ILookup<string, Message> _posts = sandbox.Workspace.Directory.Channels
        .SelectMany(channel => sandbox.Workspace.MessagesIn(channel.Id))
        .Where(message => message.UserId == Story.Bot && KeyOf(message) is not null)
        .ToLookup(message => KeyOf(message)!);

    public IEnumerable<string> Keys => _posts.Select(post => post.Key);

    public IReadOnlyList<Message> Of(string key) => [.. _posts[key]];

    /// <summary>Posts of this key that look-ups are told not to show.</summary>
    public int Falsified(string key) => _posts[key].Count(post =>
        sandbox.Faults.Hidden.All.Any(hidden => hidden.Falsified && (hidden.ChannelId, hidden.Ts) == (post.ChannelId, post.Ts)));

    private static string? KeyOf(Message message) =>
        message.Metadata is { ValueKind: JsonValueKind.Object } metadata
        && metadata.TryGetProperty("event_payload", out var payload) && payload.TryGetProperty("key", out var key)
            ? key.GetString() : null;
}
