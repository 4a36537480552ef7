namespace SlaBuddy.Gestures.Shifts;

/// <summary>Shifts of one name that nobody in Slack bears, and when the first of them begins.</summary>
internal sealed record UnmatchedShifts(string CalendarId, string? Written, string? Summary, DateTimeOffset? StartsAt)
{
    public int Shifts { get; init; } = 1;
}
