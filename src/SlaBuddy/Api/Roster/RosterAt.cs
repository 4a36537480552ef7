namespace SlaBuddy.Api.Roster;

/// <summary>Who is on shift at an instant.</summary>
internal sealed record RosterAt(DateTimeOffset At, IReadOnlyList<OnShift> OnShift);
