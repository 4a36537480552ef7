using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Roster.FromFile;

/// <summary>One time that a shift of the file comes round, and whose it is then.</summary>
internal sealed record ShiftTurn(ShiftSettings Shift, string EventId, IReadOnlyList<SlackName> People,
    DateTimeOffset StartsAt, DateTimeOffset EndsAt);
