namespace SlaBuddy.Roster.Matching;

/// <summary>An event of a calendar, whoever keeps it: one shift or one absence, not yet anybody's.</summary>
internal sealed record RosterEvent(string Id, string? Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    public ShiftKind Kind { get; init; }

    public IReadOnlyList<RosterInvitation> Invited { get; init; } = [];

    /// <summary>The address of whoever made the event, where it is told.</summary>
    public string? Organizer { get; init; }
}
