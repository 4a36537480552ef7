using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>Something that says who is on shift, or who is away.</summary>
internal interface IRosterSource
{
    /// <summary>Unique among a team's sources; no secret.</summary>
    string Id { get; }

    RosterSourceKind Kind { get; }

    /// <summary>Everything of it that touches the window.</summary>
    /// <exception cref="CalendarFaultException">It could not be read, and what to do about it.</exception>
    /// <exception cref="SlackException">The people in Slack could not be read.</exception>
    Task<RosterContent> ReadAsync(RosterWindow window, CancellationToken ct);
}
