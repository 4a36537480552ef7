namespace SlaBuddy.Sandbox.Chat;

/// <summary>A Slack workspace as others know it.</summary>
internal sealed record Team(string Id, string Name, string Domain);
