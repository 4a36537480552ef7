namespace SlaBuddy.Tests.Stories.Chaos;

/// <summary>An escalation of the outbox, and the key of the post that tells it: its own, or a digest's.</summary>
internal sealed record ToldLevel(long TicketId, string TicketState, string State, string Key, string PostKey);
