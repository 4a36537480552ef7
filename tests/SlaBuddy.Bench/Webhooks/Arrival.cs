namespace SlaBuddy.Bench.Webhooks;

/// <summary>An event at a receiver, and how long after it was recorded it came.</summary>
internal sealed record Arrival(string Receiver, long TicketId, long HistoryId, string Type, TimeSpan Late);
