using FsCheck;
using FsCheck.Fluent;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>Events of all sorts: by day and night, whole days, recurring, with exceptions.</summary>
internal static class GeneratedShifts
{
    private const int Day = 24 * 60;

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static readonly Gen<int> Person = Gen.Choose(0, Crew.Count - 1);

    private static readonly Gen<string> Daily =
        Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 5))).Select(every => $"FREQ=DAILY;INTERVAL={every}");

    private static readonly Gen<string> Weekly =
        from every in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 3)))
        from days in Gen.SubListOf(Weekdays)
        select $"FREQ=WEEKLY;INTERVAL={every}" + (days.Count == 0 ? "" : $";BYDAY={string.Join(',', days)}");

    private static readonly Gen<string> Monthly = Gen.OneOf(
        Gen.Elements("1", "15", "29", "31", "-1", "-3", "5,25").Select(days => $"FREQ=MONTHLY;BYMONTHDAY={days}"),
        from day in Gen.Elements(Weekdays)
        from which in Gen.Elements("1", "2", "4", "-1", "-2")
        select $"FREQ=MONTHLY;BYDAY={which}{day}");

    private static readonly Gen<ShiftRule?> Rule =
        from pattern in Gen.Frequency((3, Daily), (5, Weekly), (2, Monthly))
        from end in Gen.Choose(0, 4)
        from count in Gen.Choose(1, 40)
        from days in Gen.Choose(1, 60)
        from around in Gen.Elements(-Day / 2, 0, 0, Day / 2)
        select new ShiftRule(pattern, end == 0 ? count : null, end == 1 ? (days * Day) + around : null);

    private static readonly Gen<ShiftChange> Change =
        from pick in Gen.Choose(0, 12)
        from kind in Gen.Elements(Enum.GetValues<ChangeKind>())
        from quarters in Gen.Choose(-4 * 30, 4 * 30)
        from length in Gen.Elements(30, 60, 4 * 60, 8 * 60, 20 * 60)
        from person in Person
        select new ShiftChange(pick, kind, quarters * 15, length, person);

    /// <param name="change">The minute of the day around which clocks are changed.</param>
    private static Gen<(int Clock, int Minutes, bool AllDay)> Span(int change) => Gen.Frequency(
        (3, from hour in Gen.Choose(6, 18)
            from hours in Gen.Choose(1, 10)
            select (hour * 60, hours * 60, false)),
        (5, from quarter in Gen.Frequency((3, Gen.Choose(0, 4)), (1, Gen.Choose(-6, 10)))
            from length in Gen.Elements(15, 30, 45, 60, 90, 180, 8 * 60)
            select (change + (quarter * 15), length, false)),
        (4, from hour in Gen.Choose(15, 23)
            from hours in Gen.Choose(3, 20)
            select (hour * 60, hours * 60, false)),
        (2, Gen.Choose(1, 3).Select(days => (0, days * Day, true))));

    /// <param name="zone">The calendar's.</param>
    /// <param name="first">The first day of the case.</param>
    /// <param name="change">The minute of the day around which clocks are changed.</param>
    public static Gen<RosteredShift> Of(string zone, DateOnly first, int change) =>
        from span in Span(change)
        from rule in Gen.Frequency((4, Rule), (1, Gen.Constant<ShiftRule?>(null)))
        from day in rule is null ? Gen.Choose(-1, RosterCase.Days) : Gen.Choose(-60, 8)
        from excluded in Gen.Choose(0, 2).SelectMany(count => Gen.Choose(0, 10).ArrayOf(count))
        from changes in Gen.Choose(0, 3).SelectMany(count => Change.ArrayOf(count))
        from people in Gen.Frequency((3, Person.ArrayOf(1)), (1, Person.ArrayOf(2)))
        from declined in Gen.Frequency((4, Gen.Constant<int?>(null)), (1, Person.Select(it => (int?)it)))
        from product in Gen.Frequency(
            (4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("Auth", "Storage", "")))
        from elsewhere in Gen.Frequency(
            (4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>(GeneratedRosters.Zones)))
        from free in Gen.Frequency((14, Gen.Constant(false)), (1, Gen.Constant(true)))
        let start = first.AddDays(day).ToDateTime(TimeOnly.MinValue).AddMinutes(span.Clock)
        let shift = new RosteredShift(start, span.Minutes, span.AllDay, span.AllDay ? null : elsewhere,
            rule, rule is null ? [] : excluded, rule is null ? [] : changes,
            [.. people.Distinct()],
            declined is { } one && people.Contains(one) ? null : declined, product, free)
        select rule is null ? shift : Begun(shift, zone);

    // Nobody's calendar lets an event recur from a time that no clock ever showed.
    private static RosteredShift Begun(RosteredShift shift, string zone)
    {
        var rules = TimeZoneInfo.FindSystemTimeZoneById(shift.Zone ?? zone);
        while (!Wall.IsShown(shift.Start, rules) || !Wall.IsShown(shift.End, rules))
            shift = shift with { Start = shift.Start.AddDays(-1) };
        return shift;
    }
}
