using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Escalations;

/// <summary>
/// What became of telling a level: <c>Reached</c> is the target it was addressed to, which is a later level's where nobody was on
/// shift; <c>UserIds</c> are the people on shift who were meant.
/// </summary>
internal sealed record Telling(
    [NotificationStates] string State,
    DateTimeOffset? PostedAt,
    string? ChannelId,
    string? MessageTs,
    string? Reached,
    IReadOnlyList<string> UserIds,
    string? Error);
