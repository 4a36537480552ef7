using System.Text.Json;
using SlaBuddy.Api.Tickets;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Feed;

/// <summary>A ticket in the feed. Nothing of what the customer wrote.</summary>
internal sealed record FeedTicket(
    long TicketId,
    [TicketStates] string State,
    [TicketKinds] string Kind,
    string? ChannelId,
    string? ThreadTs,
    string? RequesterId,
    DateTimeOffset OpenedAt,
    int Cycle,
    int Snoozes,
    DateTimeOffset? NextDueAt,
    DateTimeOffset? PausedUntil,
    PolicyInForce? Policy,
    IReadOnlyDictionary<string, JsonElement> Facts,
    IReadOnlyList<string> PauseReasons);
