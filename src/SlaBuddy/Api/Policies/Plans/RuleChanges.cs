namespace SlaBuddy.Api.Policies.Plans;

/// <summary>The rules, in their order, as they are and as they would be.</summary>
internal sealed record RuleChanges(IReadOnlyList<PolicyRule> Before, IReadOnlyList<PolicyRule> After);
