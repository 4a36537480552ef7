namespace SlaBuddy.Gestures.Setup;

/// <summary>Who is an agent by name: because somebody said so in Slack, or because the team's file does.</summary>
internal sealed record NamedAgents(IReadOnlyList<string> InSlack, IReadOnlyList<string> InFile);
