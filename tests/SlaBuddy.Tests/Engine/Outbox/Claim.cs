namespace SlaBuddy.Tests.Engine.Outbox;

/// <summary>A notification under a sender's lease.</summary>
internal sealed record Claim(long Id, long Epoch, string Kind, string Way, string? Channel, string Content);
