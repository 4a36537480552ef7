using System.Globalization;
using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading.Holidays;

/// <summary>Reads one event. What is no holiday is passed over; what cannot be understood is told.</summary>
internal sealed partial class EventReader(List<IcalLine> properties, Place end, FileFaults faults)
{
    private const string WriteItOut = "Take it out of the file and write its dates under holidays.";
    private const int LongestEvent = 366;

    public HolidayEvent? Read()
    {
        if (Find("STATUS") is { Value: "CANCELLED" }) return null;
        if (Find("DTSTART") is not { } start)
            return Refuse(end, "The event that ends here does not say when it begins.", "Give it a DTSTART.");
        if (!IcalDate.TryParse(start.Value, out var first))
            return Refuse(start.Place, $"\"{Section.Shown(start.Value)}\" is no date.",
                "Write it like DTSTART;VALUE=DATE:20261225.");
        if (!IcalDate.IsAllDay(start.Value))
        {
            faults.Warn(start.Place, "This event has a time of day, so it is no holiday.",
                "Make it an all-day event, or take it out of the file.");
            return null;
        }
        if (Find("RECURRENCE-ID") is { } moved)
            return Refuse(moved.Place, "A single occurrence of a recurring event was changed.", WriteItOut);
        if (Find("RDATE") is { } more)
            return Refuse(more.Place, "RDATE is not understood.", WriteItOut);
        if (LengthFrom(first) is not { } length) return null;
        if (Find("RRULE") is not { } written) return new(first, length, null, Exceptions());
        return YearlyRule.Parse(written.Value.ToUpperInvariant()) is { } rule
            ? new(first, length, rule, Exceptions())
            : Refuse(written.Place, $"The rule {Section.Shown(written.Value)} is not understood.",
                $"Only FREQ=YEARLY is, by month and day or day of the week. {WriteItOut}");
    }

    private int? LengthFrom(DateOnly first)
    {
        if (Find("DTEND") is { } until)
        {
            var days = IcalDate.TryParse(until.Value, out var to) ? to.DayNumber - first.DayNumber : -1;
            // The end is the day after the last; of an event of one day some write the day itself.
            if (days is >= 0 and <= LongestEvent) return Math.Max(days, 1);
            Refuse(until.Place, $"\"{Section.Shown(until.Value)}\" cannot be the end of this event.",
                $"Write the day after its last one, at most {LongestEvent} days after its first.");
            return null;
        }
        if (Find("DURATION") is not { } duration) return 1;
        if (DaysOrWeeks().Match(duration.Value) is { Success: true } match)
        {
            var count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            return match.Groups[2].Value == "W" ? 7 * count : count;
        }
        Refuse(duration.Place, $"The duration {Section.Shown(duration.Value)} is not understood.",
            "Write whole days, such as P1D.");
        return null;
    }

    private HashSet<DateOnly> Exceptions() =>
    [
        .. properties.Where(line => line.Name == "EXDATE")
            .SelectMany(line => line.Value.Split(','))
            .Select(it => IcalDate.TryParse(it, out var date) ? date : default),
    ];

    private IcalLine? Find(string name) => properties.Find(line => line.Name == name);

    private HolidayEvent? Refuse(Place place, string what, string remedy)
    {
        faults.Add(place, what, remedy);
        return null;
    }

    [GeneratedRegex(@"^P([1-9][0-9]?)([DW])\z")]
    private static partial Regex DaysOrWeeks();
}
