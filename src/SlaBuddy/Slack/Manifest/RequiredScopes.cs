namespace SlaBuddy.Slack.Manifest;

/// <summary>
/// What the bot token must be allowed to do. The one table of it: the start, <c>doctor</c>, the manifest and the
/// installation guide all read this.
/// </summary>
internal static class RequiredScopes
{
    public const string Commands = "commands";

    public static IReadOnlyList<RequiredScope> All { get; } =
    [
        new("app_mentions:read", "hear that somebody mentions the bot"),
        new("channels:history", "read public channels", "conversations.history", "conversations.replies"),
        new("channels:join", "join the public channels it watches", "conversations.join"),
        new("channels:read", "find channels by name", "conversations.list", "conversations.info"),
        new("chat:write", "post escalations", "chat.postMessage", "chat.update", "chat.postEphemeral"),
        new(Commands, "answer to /sla"),
        new("groups:history", "read private channels", "conversations.history", "conversations.replies"),
        new("groups:read", "find private channels by name", "conversations.list", "conversations.info"),
        new("im:history", "hear what people write to the bot alone") { IsVital = false },
        new("reactions:read", "hear an emoji that says \"on it\" or \"done\""),
        new("reactions:write", "say with an emoji that it took note", "reactions.add", "reactions.remove"),
        new("usergroups:read", "mention user groups", "usergroups.list", "usergroups.users.list"),
        new("users:read", "know who wrote", "users.info", "users.list"),
        new("users:read.email", "find people by their e-mail address", "users.lookupByEmail"),
    ];

    /// <summary>What every token may call, and what the app-level token is for.</summary>
    public static IReadOnlyList<string> MethodsWithoutScope { get; } =
    [
        "auth.test", "chat.getPermalink", "views.open", "views.push", "views.update", "views.publish",
        "apps.connections.open",
    ];

    public static IReadOnlyList<RequiredScope> MissingFrom(IEnumerable<string> granted)
    {
        var held = granted.ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(scope => !held.Contains(scope.Name))];
    }
}
