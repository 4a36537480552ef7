using System.Text.Json;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>What a file would change, as <c>sla.plan_policies</c> answers.</summary>
internal sealed record PolicyPlan(
    IReadOnlyList<PlannedVersion<AppliedPolicy>> Policies,
    IReadOnlyList<PlannedVersion<AppliedCalendar>> Calendars,
    PlannedRules Rules,
    int OpenTickets,
    IReadOnlyList<PlannedTicket> Tickets)
{
    public static PolicyPlan Parse(string json) => JsonSerializer.Deserialize<PolicyPlan>(json, AppliedPolicies.Json)!;
}
