using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>A user group, mentioned as <c>&lt;!subteam^S…&gt;</c>.</summary>
internal sealed record UserGroup(string Id, string Handle, string Name, ImmutableArray<string> Members);
