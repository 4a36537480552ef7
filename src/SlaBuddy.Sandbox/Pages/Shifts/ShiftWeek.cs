using System.Globalization;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Pages.Shifts.Duty;

namespace SlaBuddy.Sandbox.Pages.Shifts;

/// <summary>One week of shifts, with what was said over the calendars, as the grid shows it.</summary>
public sealed class ShiftWeek
{
    private const int Days = 7;

    internal ShiftWeek(SandboxHost host, string? week)
    {
        Zone = host.Clock.LocalTimeZone;
        Now = TimeZoneInfo.ConvertTime(host.Clock.GetUtcNow(), Zone);
        Monday = MondayOf(DateOnly.TryParseExact(week, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? day : DateOnly.FromDateTime(Now.DateTime));
        var (from, until) = (Midnight(Monday), Midnight(Monday.AddDays(Days)));

        var people = new ShiftPeople(host.Workspace.Directory);
        var overrides = OverridePosts.In(host.Workspace);
        // One read for both: the week may be another than the one with now in it.
        var shifts = CalendarShifts.Between(host.Calendar.Calendars, people, from < Now ? from : Now,
            until > Now ? until : Now.AddSeconds(1));
        var roster = new DutyRoster(shifts, overrides, people);
        var stretches = Stretches.Between(roster, shifts, overrides, from, until);
        var absences = shifts.Where(shift => shift.IsAbsence && shift.EndsAt > from && shift.StartsAt < until);
        var bars = new ShiftBars(this, people, from, until);
        Rows =
        [
            .. stretches.Select(one => one.Row.Who).Concat(absences.Select(one => one.Who)).Distinct()
                .Select(who => new ShiftRow(who, NameOf(who, shifts, people), roster.Best(who, Now))
                {
                    CoversName = roster.Best(who, Now)?.CoversWho is { } covered ? people.NameOf(covered) : null,
                    IsKnown = host.Workspace.Directory.FindPerson(who) is not null,
                    Bars = bars.Of([.. stretches.Where(one => one.Row.Who == who)],
                        [.. absences.Where(one => one.Who == who)]),
                })
                .OrderBy(row => !row.IsKnown).ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
        Names = [.. host.Workspace.Directory.People.Where(one => !one.IsBot && one.Email is not null
            && !host.Workspace.Directory.IsStranger(one))];
    }

    public TimeZoneInfo Zone { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Monday { get; }

    public double? NowPercent => MondayOf(DateOnly.FromDateTime(Now.DateTime)) == Monday ? Percent(Now) : null;

    internal IReadOnlyList<ShiftRow> Rows { get; }

    /// <summary>Who can be given a shift.</summary>
    internal IReadOnlyList<Person> Names { get; }

    public string Path(int weeks) =>
        $"/shifts?week={Monday.AddDays(weeks * Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>Where an instant lies in the week. By the clocks, so that all days are of one width.</summary>
    internal double Percent(DateTimeOffset at) => Math.Clamp(
        (TimeZoneInfo.ConvertTime(at, Zone).DateTime - Monday.ToDateTime(TimeOnly.MinValue)).TotalDays / Days * 100,
        0, 100);

    internal string Clock(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    internal string Weekday(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Zone).ToString("ddd", CultureInfo.InvariantCulture);

    internal string DayAndClock(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Zone).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Days));

    private static string NameOf(string who, IEnumerable<CalendarShift> shifts, ShiftPeople people) =>
        shifts.FirstOrDefault(one => one.Who == who)?.Name ?? people.NameOf(who);

    private DateTimeOffset Midnight(DateOnly day) =>
        Google.Recurrence.WallClock.InstantOf(day.ToDateTime(TimeOnly.MinValue), Zone);
}
