using System.Text.Json;
using SlaBuddy.Api.Validation;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Channels;

/// <summary>
/// A watched channel with the facts that its tickets inherit. <c>DeclaredIn</c> is <c>file</c> where the team's file names it, and
/// <c>setup</c> where somebody said so in Slack or through the API.
/// </summary>
internal sealed record Channel(
    string ChannelId,
    string Name,
    [TicketKinds] string Kind,
    IReadOnlyDictionary<string, JsonElement> Facts,
    string? EscalateIn,
    string? PolicyId,
    [Words("file", "setup")] string DeclaredIn,
    string? SetBy,
    DateTimeOffset? SetAt,
    DateTimeOffset WatchedAt,
    DateTimeOffset? LostAt,
    string? LostWhy);
