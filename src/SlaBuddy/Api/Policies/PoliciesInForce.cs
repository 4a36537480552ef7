namespace SlaBuddy.Api.Policies;

/// <summary>What tickets are promised from now on: policies, the rules that choose among them in their order, and calendars.</summary>
internal sealed record PoliciesInForce(
    IReadOnlyList<Policy> Policies, IReadOnlyList<PolicyRule> Rules, IReadOnlyList<Calendar> Calendars);
