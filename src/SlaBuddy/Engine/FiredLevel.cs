namespace SlaBuddy.Engine;

/// <summary>A level that the due check has fired.</summary>
internal sealed record FiredLevel(long TicketId, int Level, DateTime DueAt, long EventId);
