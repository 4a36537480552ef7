namespace SlaBuddy.CommandLine.Outbox;

/// <summary>A row of <c>sla.dead_letter</c>.</summary>
internal sealed record DeadLetter(
    long Id, string Kind, long? TicketId, int? Level, string? Channel, string Error, DateTime CreatedAt, bool IsOver);
