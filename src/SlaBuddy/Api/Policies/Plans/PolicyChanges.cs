using SlaBuddy.Configuration.Plans;

namespace SlaBuddy.Api.Policies.Plans;

/// <summary>What a policy file would change. <c>Tickets</c> are the first of the <c>TicketsChanging</c> open ones that would, if moved.</summary>
internal sealed record PolicyChanges(
    IReadOnlyList<VersionChange> Policies,
    IReadOnlyList<VersionChange> Calendars,
    RuleChanges Rules,
    int OpenTickets,
    int TicketsChanging,
    IReadOnlyList<TicketChange> Tickets)
{
    public static PolicyChanges From(PolicyPlan plan)
    {
        var hours = plan.Calendars.Where(it => it.Change == "changed").Select(it => it.Id).ToArray();
        return new(
            [.. plan.Policies.Select(it => VersionChange.From(it, PolicyDifferences.Of,
                (before, after) => PolicyDifferences.Between(before, after, hours)))],
            [.. plan.Calendars.Select(it => VersionChange.From(it, CalendarDifferences.Of, CalendarDifferences.Between))],
            new([.. plan.Rules.Before.Select(rule => new PolicyRule(rule.When, rule.Policy))],
                [.. plan.Rules.After.Select(rule => new PolicyRule(rule.When, rule.Policy))]),
            plan.OpenTickets,
            plan.TicketsChanging ?? plan.Tickets.Count,
            [.. plan.Tickets.Select(TicketChange.From)]);
    }
}
