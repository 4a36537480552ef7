using System.Text.Json;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Configuration.Plans;

/// <summary>What a file would change, as <c>sla.plan_policies</c> and <c>sla.plan_policies_briefly</c> answer.</summary>
internal sealed record PolicyPlan(
    IReadOnlyList<PlannedVersion<AppliedPolicy>> Policies,
    IReadOnlyList<PlannedVersion<AppliedCalendar>> Calendars,
    PlannedRules Rules,
    int OpenTickets,
    IReadOnlyList<PlannedTicket> Tickets)
{
    /// <summary>How many open tickets would change, where not all of them are listed.</summary>
    public int? TicketsChanging { get; init; }

    public static PolicyPlan Parse(string json) => JsonSerializer.Deserialize<PolicyPlan>(json, AppliedPolicies.Json)!;
}
