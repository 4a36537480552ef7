using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Api.Policies;

/// <summary>Open hours of one day of the week, 1 for Monday to 7; from and to as <c>09:00</c>, the end 24:00 at most.</summary>
internal sealed record CalendarHours([Range(1, 7)] int Day, string From, string To);
