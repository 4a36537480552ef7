namespace SlaBuddy.Api.Tickets;

/// <summary>
/// Something that happened to a ticket, or that the engine concluded: <c>at</c> is when it happened, <c>recorded_at</c> when it was
/// heard of.
/// </summary>
internal sealed record HistoryEntry(DateTimeOffset At, DateTimeOffset RecordedAt, string Kind, string? Actor, string? Why, int? Level,
    string? Source);
