using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Roster;

/// <summary>What somebody said over the calendar: that a person covers, or is off.</summary>
internal sealed record Override(
    long OverrideId, [OverrideKinds] string Kind, string UserId, string? CoveredUserId, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string SaidBy,
    DateTimeOffset SaidAt, DateTimeOffset? EndedAt, string? EndedBy);
