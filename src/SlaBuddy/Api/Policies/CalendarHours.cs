namespace SlaBuddy.Api.Policies;

/// <summary>Open hours of one day of the week, 1 for Monday to 7; from and to as <c>09:00</c>, the end 24:00 at most.</summary>
internal sealed record CalendarHours(int Day, string From, string To);
