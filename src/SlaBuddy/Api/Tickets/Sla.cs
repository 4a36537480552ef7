namespace SlaBuddy.Api.Tickets;

/// <summary>One promised time of a ticket: <c>first_response</c>, <c>next_response</c> or <c>resolution</c>.</summary>
internal sealed record Sla(
    string Metric, int Cycle, string State, TimeSpan Target, DateTimeOffset StartedAt, DateTimeOffset? DueAt,
    DateTimeOffset? BreachedAt, DateTimeOffset? ClosedAt, string? ClosedWhy);
