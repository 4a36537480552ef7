namespace SlaBuddy.Gestures.Shifts;

/// <summary>A time in which nobody is on shift; without an end it lasts as far as the roster is known.</summary>
internal sealed record RosterGap(DateTimeOffset StartsAt, DateTimeOffset? EndsAt);
