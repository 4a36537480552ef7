using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>A channel the bot is in, with the ids of what its settings name.</summary>
internal sealed record ResolvedChannel(
    string ChannelId,
    string Name,
    string? EscalateIn,
    IReadOnlyList<string> AllowedIntegrations,
    ChannelSettings Settings);
