using System.Text.Json;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>The configuration as <c>sla.apply_configuration</c> takes it; durations in whole seconds.</summary>
internal sealed record AppliedConfiguration(
    IReadOnlyList<AppliedPolicy> Policies,
    IReadOnlyList<AppliedRule> Rules,
    IReadOnlyDictionary<string, ResolvedTarget> Targets,
    IReadOnlyList<AppliedChannel> Channels,
    string? OpsChannel,
    long RosterStaleAfterSeconds,
    bool AgentsConfigured)
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static AppliedConfiguration From(ResolvedConfiguration it) => new(
        [.. it.Team.Policies.Select(AppliedPolicy.From)],
        [.. it.Team.Rules.Select(rule => new AppliedRule(rule.When, rule.Policy))],
        it.Targets,
        [.. it.Channels.Select(AppliedChannel.From)],
        it.OpsChannelId,
        (long)it.Team.Roster.StaleAfter.TotalSeconds,
        it.Agents.Configured);

    public string ToJson() => JsonSerializer.Serialize(this, Canonical);
}

internal sealed record AppliedPolicy(
    string Id,
    string Name,
    IReadOnlyList<AppliedLevel> Levels,
    long SnoozeSeconds,
    string Rearm,
    long? FirstResponseSeconds)
{
    public static AppliedPolicy From(PolicySettings it) => new(
        it.Id,
        it.Name,
        [.. it.Ladder.Select(level => new AppliedLevel((long)level.After.TotalSeconds, level.Who))],
        (long)it.SnoozeFor.TotalSeconds,
        it.Rearm.ToString().ToLowerInvariant(),
        (long?)it.FirstResponse?.TotalSeconds);
}

internal sealed record AppliedLevel(long AfterSeconds, string Who);

internal sealed record AppliedRule(string? When, string Policy);

internal sealed record AppliedChannel(
    string ChannelId,
    string Name,
    string Kind,
    IReadOnlyDictionary<string, JsonElement> Facts,
    string? EscalateIn,
    long IgnoreOlderThanSeconds,
    long ScanEverySeconds,
    IReadOnlyList<string> AllowedIntegrations,
    IReadOnlyDictionary<string, string> FactPatterns)
{
    public static AppliedChannel From(ResolvedChannel it) => new(
        it.ChannelId,
        it.Name,
        it.Settings.Kind.ToString().ToLowerInvariant(),
        it.Settings.Facts,
        it.EscalateIn,
        (long)it.Settings.IgnoreOlderThan.TotalSeconds,
        (long)it.Settings.ScanEvery.TotalSeconds,
        it.AllowedIntegrations,
        it.Settings.FactPatterns.ToDictionary(pattern => pattern.Key, pattern => pattern.Value.Expression));
}
