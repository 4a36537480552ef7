using Ical.Net;
using Ical.Net.CalendarComponents;

namespace SlaBuddy.Roster.Ical;

/// <summary>Whether a recurring event can be a shift at all, asked before it is laid out.</summary>
internal static class FeedRules
{
    private const int MostInAnHour = 4;

    public static bool ComeTooOften(CalendarEvent it) =>
#pragma warning disable CS0618 // What is deprecated still comes.
        it.RecurrenceRules.Concat(it.ExceptionRules)
#pragma warning restore CS0618
            .Any(rule => rule.Frequency is FrequencyType.Secondly or FrequencyType.Minutely
                || Math.Max(1, rule.BySecond.Count) * Math.Max(1, rule.ByMinute.Count) > MostInAnHour);
}
