namespace SlaBuddy.Configuration.Plans;

/// <summary>A policy or a calendar before and after; <c>Change</c> is added, changed, removed or unchanged.</summary>
internal sealed record PlannedVersion<T>(
    string Id, string Change, int? Version, int? NextVersion, T? Before, T? After) where T : class;
