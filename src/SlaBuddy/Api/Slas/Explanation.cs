using SlaBuddy.Api.Tickets;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Slas;

/// <summary>
/// Why a ticket's times are what they are: the version of its policy, the clock with the open hours it counted, what was postponed,
/// and all that happened.
/// </summary>
internal sealed record Explanation(
    long TicketId,
    DateTimeOffset AsOf,
    [TicketStates] string State,
    PolicyProof? Policy,
    ClockReading Clock,
    TimeSpan Postponed,
    int Snoozes,
    int SnoozesRefused,
    IReadOnlyList<Sla> Slas,
    IReadOnlyList<Level> Levels,
    IReadOnlyList<OpenHours> OpenHours,
    IReadOnlyList<HistoryEntry> History);
