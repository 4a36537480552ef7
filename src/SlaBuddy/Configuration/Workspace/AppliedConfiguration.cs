using System.Text.Json;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>The configuration as <c>sla.apply_configuration</c> takes it; durations in whole seconds.</summary>
internal sealed record AppliedConfiguration(
    IReadOnlyList<AppliedCalendar> Calendars,
    IReadOnlyList<AppliedPolicy> Policies,
    IReadOnlyList<AppliedRule> Rules,
    IReadOnlyDictionary<string, ResolvedTarget> Targets,
    IReadOnlyList<AppliedChannel> Channels,
    string? OpsChannel,
    string? WarningsChannel,
    string? BreachesChannel,
    long RosterStaleAfterSeconds,
    bool AgentsConfigured,
    long RosterWarnOfGapsSeconds,
    int RosterMentionAtMost,
    string? RosterLeads)
{
    public static AppliedConfiguration From(ResolvedConfiguration it) => From(it, AppliedPolicies.From(it.Team));

    private static AppliedConfiguration From(ResolvedConfiguration it, AppliedPolicies policies) => new(
        policies.Calendars,
        policies.Policies,
        policies.Rules,
        it.Targets,
        [.. it.Channels.Select(AppliedChannel.From)],
        it.OpsChannelId,
        it.WarningsChannelId,
        it.BreachesChannelId,
        (long)it.Team.Roster.StaleAfter.TotalSeconds,
        it.Agents.Configured,
        (long)it.Team.Roster.WarnOfGapsAhead.TotalSeconds,
        it.Team.Roster.MentionAtMost,
        // Whom nobody could find is not handed on.
        it.Team.Roster.LeadsTarget is { } leads && it.Targets.ContainsKey(leads) ? leads : null);

    public string ToJson() => JsonSerializer.Serialize(this, AppliedPolicies.Json);
}
