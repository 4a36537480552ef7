using System.Text.Json;

namespace SlaBuddy.Configuration.Model;

/// <summary>A channel to watch, as the file says it.</summary>
internal sealed record ChannelSettings(
    SlackName Channel,
    ChannelKind Kind,
    IReadOnlyDictionary<string, JsonElement> Facts,
    SlackName? EscalateIn,
    TimeSpan IgnoreOlderThan,
    TimeSpan ScanEvery,
    IReadOnlyList<SlackName> AllowedIntegrations,
    IReadOnlyDictionary<string, FactPattern> FactPatterns)
{
    /// <summary>Roots older than this at the moment of watching open no ticket.</summary>
    public static readonly TimeSpan DefaultIgnoreOlderThan = TimeSpan.FromHours(12);

    public static readonly TimeSpan DefaultScanEvery = TimeSpan.FromSeconds(60);

    /// <summary>Where answers are heard beside Slack; null: through the API alone.</summary>
    public HelpdeskSettings? Helpdesk { get; init; }
}
