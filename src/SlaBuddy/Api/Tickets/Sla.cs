using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Tickets;

/// <summary>One promised time of a ticket: <c>first_response</c>, <c>next_response</c> or <c>resolution</c>.</summary>
internal sealed record Sla(
    [Metrics] string Metric, int Cycle, [SlaStates] string State, TimeSpan Target, DateTimeOffset StartedAt, DateTimeOffset? DueAt,
    DateTimeOffset? BreachedAt, DateTimeOffset? ClosedAt, [SlaEndings] string? ClosedWhy);
