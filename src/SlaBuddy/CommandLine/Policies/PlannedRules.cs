using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.CommandLine.Policies;

internal sealed record PlannedRules(IReadOnlyList<AppliedRule> Before, IReadOnlyList<AppliedRule> After);
