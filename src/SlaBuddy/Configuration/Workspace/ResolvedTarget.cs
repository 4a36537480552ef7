namespace SlaBuddy.Configuration.Workspace;

/// <summary>What a name is in this workspace; <see cref="Kind"/> is usergroup, user or channel.</summary>
internal sealed record ResolvedTarget(string Kind, string SlackId);
