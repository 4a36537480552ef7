namespace SlaBuddy.Configuration.Plans;

/// <summary>A level or a promise of a ticket whose due time would change; null is none.</summary>
internal sealed record PlannedTime(string What, DateTimeOffset? DueBefore, DateTimeOffset? DueAfter);
