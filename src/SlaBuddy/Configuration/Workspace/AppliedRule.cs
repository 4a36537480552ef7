namespace SlaBuddy.Configuration.Workspace;

internal sealed record AppliedRule(string? When, string Policy);
