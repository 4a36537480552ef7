using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Who we were in the workspace, and what the file's names were, when Slack last answered a start.</summary>
internal sealed record RememberedWorkspace(AuthTestResponse Identity, RememberedNames Names);
