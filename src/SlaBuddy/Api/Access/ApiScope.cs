namespace SlaBuddy.Api.Access;

/// <summary>What a key opens. A key has one or more of them, and nothing else.</summary>
internal static class ApiScope
{
    /// <summary>Tickets with their clocks, ladders, histories and escalations, and the live stream of events.</summary>
    public const string ReadTickets = "tickets:read";

    /// <summary>Opening tickets and saying what happens to them; starting, pausing and stopping their clocks.</summary>
    public const string WriteTickets = "tickets:write";

    /// <summary>Policies in force and their versions; trying out others.</summary>
    public const string ReadPolicies = "policies:read";

    /// <summary>Putting policies in force.</summary>
    public const string WritePolicies = "policies:write";

    /// <summary>Watched channels.</summary>
    public const string ReadChannels = "channels:read";

    /// <summary>Watching channels, and no longer.</summary>
    public const string WriteChannels = "channels:write";

    /// <summary>Who is an agent.</summary>
    public const string ReadAgents = "agents:read";

    /// <summary>Who is on shift, overrides, gaps and sources.</summary>
    public const string ReadRoster = "roster:read";

    /// <summary>Saying who covers and who is off.</summary>
    public const string WriteRoster = "roster:write";

    /// <summary>What was told to Slack, and what could not be.</summary>
    public const string ReadNotifications = "notifications:read";

    /// <summary>Sending again what could not be told.</summary>
    public const string WriteNotifications = "notifications:write";

    /// <summary>Subscriptions, and what was delivered to them.</summary>
    public const string ReadWebhooks = "webhooks:read";

    /// <summary>Subscribing, changing and ending subscriptions, replaying, new secrets.</summary>
    public const string WriteWebhooks = "webhooks:write";

    /// <summary>How well promises were kept.</summary>
    public const string ReadReports = "reports:read";

    /// <summary>Who changed what through the API.</summary>
    public const string ReadAudit = "audit:read";

    /// <summary>What the service measures of itself.</summary>
    public const string ReadMetrics = "metrics:read";

    public static IReadOnlyList<string> All { get; } =
    [
        ReadTickets, WriteTickets, ReadPolicies, WritePolicies, ReadChannels, WriteChannels, ReadAgents, ReadRoster, WriteRoster,
        ReadNotifications, WriteNotifications, ReadWebhooks, WriteWebhooks, ReadReports, ReadAudit,
        ReadMetrics,
    ];
}
