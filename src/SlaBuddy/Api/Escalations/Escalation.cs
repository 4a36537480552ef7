using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Escalations;

/// <summary>
/// One level of one cycle of a ticket: <c>pending</c>, <c>fired</c>, <c>collapsed</c> (a higher one was due too) or <c>cancelled</c>.
/// </summary>
internal sealed record Escalation(
    long TicketId,
    int Cycle,
    int Level,
    [LevelStates] string State,
    string? Who,
    DateTimeOffset ArmedAt,
    DateTimeOffset DueAt,
    DateTimeOffset? FiredAt,
    string? Why,
    Telling? Told);
