namespace SlaBuddy.Configuration.Workspace;

/// <summary>Hours of one day of the week, 1 for Monday; from and to as <c>09:00</c>, the end 24:00 at most.</summary>
internal sealed record AppliedHours(int Day, string From, string To);
