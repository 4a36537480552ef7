using SlaBuddy.Api.Validation;
using SlaBuddy.Configuration.Plans;

namespace SlaBuddy.Api.Policies.Plans;

/// <summary>
/// A policy or a calendar: <c>added</c>, <c>changed</c>, <c>removed</c> or <c>unchanged</c>, and in words for people what would be
/// different.
/// </summary>
internal sealed record VersionChange(string Id, [Words("added", "changed", "removed", "unchanged")] string Change, int? Version, int? NextVersion, IReadOnlyList<string> Differences)
{
    public static VersionChange From<T>(PlannedVersion<T> it, Func<T, IEnumerable<string>> all,
        Func<T, T, IEnumerable<string>> between) where T : class => new(
        it.Id, it.Change, it.Version, it.NextVersion,
        it switch
        {
            { Change: "unchanged" } or { After: null } => [],
            { Before: { } before, After: { } after } => [.. between(before, after)],
            { After: { } added } => [.. all(added)],
        });
}
