namespace SlaBuddy.Configuration.Workspace;

/// <summary>Which permissions the bot token needs, and what each is for. The one table of them.</summary>
internal static class RequiredScopes
{
    public static IReadOnlyList<RequiredScope> All { get; } =
    [
        new("app_mentions:read", "hear that somebody mentions the bot", ["app_mention"]),
        new("channels:history", "read public channels", ["conversations.history", "conversations.replies"]),
        new("channels:join", "join the public channels it watches", ["conversations.join"]),
        new("channels:read", "find channels by name", ["conversations.list", "conversations.info"]),
        new("chat:write", "post escalations", ["chat.postMessage", "chat.update", "chat.postEphemeral"]),
        new("groups:history", "read private channels", ["conversations.history", "conversations.replies"]),
        new("groups:read", "find private channels by name", ["conversations.list", "conversations.info"]),
        new("usergroups:read", "mention user groups", ["usergroups.list", "usergroups.users.list"]),
        new("users:read", "know who wrote", ["users.info", "users.list"]),
        new("users:read.email", "find people by their e-mail address", ["users.lookupByEmail"]),
    ];

    public static IReadOnlyList<RequiredScope> MissingFrom(IEnumerable<string> granted)
    {
        var held = granted.ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(scope => !held.Contains(scope.Name))];
    }
}

/// <summary>A scope, what it lets the bot do, and the methods and events that need it.</summary>
internal sealed record RequiredScope(string Name, string Purpose, IReadOnlyList<string> NeededBy);
