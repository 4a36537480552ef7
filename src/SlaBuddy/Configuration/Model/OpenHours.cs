namespace SlaBuddy.Configuration.Model;

/// <summary>Hours of one day of the week, 1 for Monday to 7; times of the wall clock, the end 24:00 at most.</summary>
internal sealed record OpenHours(int Day, TimeSpan From, TimeSpan To);
