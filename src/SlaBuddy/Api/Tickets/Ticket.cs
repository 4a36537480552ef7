using System.Text.Json;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Tickets;

/// <summary>A customer's request with its clocks and its ladder. Nothing of what the customer wrote.</summary>
internal sealed record Ticket(
    long TicketId,
    [TicketStates] string State,
    [TicketKinds] string Kind,
    string TeamId,
    string? ChannelId,
    string? ThreadTs,
    string? RequesterId,
    DateTimeOffset OpenedAt,
    DateTimeOffset? WaitingSince,
    DateTimeOffset? NextDueAt,
    DateTimeOffset? FirstAnsweredAt,
    DateTimeOffset? AnsweredAt,
    string? AnsweredBy,
    string? ClaimedBy,
    DateTimeOffset? PausedUntil,
    int Cycle,
    int Snoozes,
    PolicyInForce? Policy,
    IReadOnlyDictionary<string, JsonElement> Facts,
    IReadOnlyList<string> PauseReasons,
    IReadOnlyList<Sla> Slas,
    IReadOnlyList<Level> Levels);
