using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>One emoji on a message (its name without colons) and who put it there, in the order they did.</summary>
public sealed record Reaction(string Name, ImmutableArray<string> Users);
