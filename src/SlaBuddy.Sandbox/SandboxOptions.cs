using SlaBuddy.Sandbox.SlackApi;
using SlaBuddy.Sandbox.SlackEvents;
using SlaBuddy.Sandbox.SlackSockets;
using SlaBuddy.Sandbox.Worlds;

namespace SlaBuddy.Sandbox;

/// <summary>How a sandbox starts. The tokens are no secrets: they open nothing but this sandbox.</summary>
internal sealed record SandboxOptions
{
    /// <summary>Where it listens; port 0 takes any that is free.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:0");

    public string BotToken { get; init; } = "xoxb-sandbox-sla-buddy";

    /// <summary>The app's own token, which opens sockets.</summary>
    public string AppToken { get; init; } = "xapp-1-A0SLABUDDY-sandbox";

    /// <summary>Whether events, commands and interactions go through the app's sockets, and not over HTTP.</summary>
    public bool SocketMode { get; init; }

    public SocketOptions Sockets { get; init; } = new();

    public string SigningSecret { get; init; } = "sandbox-signing-secret";

    /// <summary>Slack's old way to prove itself, still in every envelope.</summary>
    public string VerificationToken { get; init; } = "sandbox-verification-token";

    /// <summary>The part of a calendar feed's address that nobody else knows.</summary>
    public string FeedSecret { get; init; } = "private-5a4db0c0ffee";

    /// <summary>What the bot token may do.</summary>
    public IReadOnlyList<string> Scopes { get; init; } =
    [
        "app_mentions:read", "channels:history", "channels:read", "channels:join", "groups:history", "groups:read",
        "chat:write", "reactions:read", "reactions:write", "users:read", "users:read.email", "usergroups:read",
        "team:read", "commands", "im:history", "im:write",
    ];

    /// <summary>Slack's rate limits; none, unless given.</summary>
    public RateLimitOptions? RateLimits { get; init; }

    public EventOptions Events { get; init; } = new();

    /// <summary>Where events go from the start; the address must echo the challenge.</summary>
    public Uri? EventsTo { get; init; }

    /// <summary>Who and what is there at the start.</summary>
    public Func<TimeProvider, SandboxWorld> World { get; init; } = SandboxWorlds.SupportTeam;
}
