using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>The app whose bot token this workspace handed out.</summary>
internal sealed record BotApp(string UserId, string BotId, string AppId, string Name)
{
    /// <summary>The slash commands it has registered.</summary>
    public ImmutableArray<string> Commands { get; init; } = [];
}
