using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Tickets;

/// <summary>One level of a ticket's ladder, in one cycle of waiting.</summary>
internal sealed record Level(int Cycle, int Number, [LevelStates] string State, string? Who, DateTimeOffset DueAt, DateTimeOffset? FiredAt);
