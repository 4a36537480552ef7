using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>What a root tells about its replies.</summary>
internal sealed record ThreadSummary(int ReplyCount, string LatestReply, ImmutableArray<string> ReplyUsers);
