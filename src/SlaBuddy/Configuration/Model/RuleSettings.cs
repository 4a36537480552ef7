namespace SlaBuddy.Configuration.Model;

/// <summary>Which policy a ticket gets: the first rule that its facts fulfil. Null fits every ticket.</summary>
internal sealed record RuleSettings(string? When, string Policy, Place Place);
