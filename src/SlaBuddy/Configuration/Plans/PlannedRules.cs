using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Configuration.Plans;

internal sealed record PlannedRules(IReadOnlyList<AppliedRule> Before, IReadOnlyList<AppliedRule> After);
