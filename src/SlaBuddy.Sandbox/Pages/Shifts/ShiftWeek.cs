using System.Globalization;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Sandbox.Pages.Shifts;

/// <summary>The week around now, as the grid shows it.</summary>
public sealed class ShiftWeek
{
    private const double Hours = 7 * 24;

    internal ShiftWeek(SandboxCalendar calendar, TimeProvider clock)
    {
        Zone = clock.LocalTimeZone;
        Now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);
        var midnight = Now.Date.AddDays(-(((int)Now.DayOfWeek + 6) % 7));
        Start = new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
        NowPercent = Percent(Now);
        Rows = [.. calendar.Calendars.SelectMany(
            one => calendar.EventsIn(one.Id).Select(shift => (Calendar: one, Shift: shift)))
            .Where(one => one.Shift.End.In(one.Calendar.Zone) > Start
                && one.Shift.Start.In(one.Calendar.Zone) < Start.AddDays(7))
            .GroupBy(one => NameOf(one.Shift)).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ShiftRow(group.Key,
                group.Any(
                    one => one.Shift.Start.In(one.Calendar.Zone) <= Now && Now < one.Shift.End.In(one.Calendar.Zone)),
                [.. group.Select((one, index) => Bar(one.Calendar, one.Shift, index))]))];
    }

    public TimeZoneInfo Zone { get; }

    public DateTimeOffset Now { get; }

    public DateTimeOffset Start { get; }

    public double NowPercent { get; }

    internal IReadOnlyList<ShiftRow> Rows { get; }

    private ShiftBar Bar(StoredCalendar calendar, CalendarEvent shift, int index)
    {
        var (start, end) = (TimeZoneInfo.ConvertTime(shift.Start.In(calendar.Zone), Zone),
            TimeZoneInfo.ConvertTime(shift.End.In(calendar.Zone), Zone));
        var left = Math.Max(0, Percent(start));
        var label = string.Create(CultureInfo.InvariantCulture, $"{start:HH:mm}–{end:HH:mm}");

        // Neighbours that touch take turns in two lanes, so that one sees where a shift ends.
        return new ShiftBar(label, $"{shift.Summary}, {start:ddd HH:mm} to {end:ddd HH:mm}",
            shift.Summary.Contains("embedded", StringComparison.OrdinalIgnoreCase), left,
            Math.Min(100, Percent(end)) - left, index % 2);
    }

    private double Percent(DateTimeOffset at) => (at - Start).TotalHours / Hours * 100;

    private static string NameOf(CalendarEvent shift) =>
        shift.Attendees.FirstOrDefault()?.DisplayName ?? shift.Attendees.FirstOrDefault()?.Email ?? shift.Summary;
}

/// <summary>One person's shifts.</summary>
internal sealed record ShiftRow(string Name, bool OnNow, IReadOnlyList<ShiftBar> Shifts);

/// <summary>One shift's bar in the grid.</summary>
internal sealed record ShiftBar(
    string Label, string Title, bool Embedded, double LeftPercent, double WidthPercent, int Lane);
