namespace SlaBuddy.Configuration.Model;

/// <summary>Which policy a ticket gets: the first rule whose predicate its facts fulfil; null fits every ticket.</summary>
internal sealed record RuleSettings(string? When, string Policy, Place Place);
