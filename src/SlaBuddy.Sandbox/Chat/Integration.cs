namespace SlaBuddy.Sandbox.Chat;

/// <summary>A webhook or classic integration: it posts under a bot id and has no user.</summary>
internal sealed record Integration(string BotId, string Name);
