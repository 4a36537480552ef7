using System.Runtime.Serialization;
using Ical.Net;

namespace SlaBuddy.Roster.Ical;

/// <summary>Reads the text of a feed as iCalendar, and says in plain words where it is none.</summary>
internal static class FeedText
{
    private const string Beginning = "BEGIN:VCALENDAR";

    public static IReadOnlyList<Calendar> Parse(string feed, string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (!start.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase))
            throw new CalendarFaultException(start.StartsWith("<", StringComparison.Ordinal)
                ? $"The feed {feed} is a web page and no calendar; take the address of the iCal export (.ics)."
                : $"The feed {feed} is no calendar: it does not begin with {Beginning}; check its address.");
        try
        {
            return [.. CalendarCollection.Load(start.ToString())];
        }
        catch (Exception wrong) when (wrong is SerializationException or ArgumentException or FormatException
            or InvalidOperationException or OverflowException)
        {
            throw new CalendarFaultException(
                $"The feed {feed} is no calendar that could be read; export it anew where it comes from.");
        }
    }
}
