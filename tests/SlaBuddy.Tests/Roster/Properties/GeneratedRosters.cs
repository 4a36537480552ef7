using FsCheck;
using FsCheck.Fluent;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>Rosters of all sorts, mostly around the days on which clocks are changed.</summary>
internal static class GeneratedRosters
{
    private const int Day = 24 * 60;

    private static readonly DateTime FirstDay = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata", "UTC",
    ];

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static readonly Gen<int> Person = Gen.Choose(0, Colleagues.Count - 1);

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

    private static Gen<RosteredShift> Shift(string zone, DateOnly first, int change) =>
        from span in Span(change)
        from rule in Gen.Frequency((4, Rule), (1, Gen.Constant<ShiftRule?>(null)))
        from day in rule is null ? Gen.Choose(-1, RosterCase.Days) : Gen.Choose(-60, 8)
        from excluded in Gen.Choose(0, 2).SelectMany(count => Gen.Choose(0, 10).ArrayOf(count))
        from changes in Gen.Choose(0, 3).SelectMany(count => Change.ArrayOf(count))
        from people in Gen.Frequency((3, Person.ArrayOf(1)), (1, Person.ArrayOf(2)))
        from declined in Gen.Frequency((4, Gen.Constant<int?>(null)), (1, Person.Select(person => (int?)person)))
        from product in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("Auth", "Storage", "")))
        from elsewhere in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>(Zones)))
        from free in Gen.Frequency((14, Gen.Constant(false)), (1, Gen.Constant(true)))
        let shift = new RosteredShift(first.AddDays(day).ToDateTime(TimeOnly.MinValue).AddMinutes(span.Clock), span.Minutes,
            span.AllDay, span.AllDay ? null : elsewhere, rule, rule is null ? [] : excluded, rule is null ? [] : changes,
            [.. people.Distinct()], declined is { } one && people.Contains(one) ? null : declined, product, free)
        select rule is null ? shift : Begun(shift, zone);

    /// <summary>What people say, and where they are, has to meet: most of it is around one hour of the case.</summary>
    private static Gen<int> Around(int hour) => Gen.Frequency(
        (1, Gen.Choose(0, RosterCase.Days * 24)), (4, Gen.Choose(Math.Max(0, hour - 10), hour + 10)));

    private static Gen<Absence> Away(int hour) =>
        from person in Person
        from start in Around(hour)
        from hours in Gen.Elements(1, 4, 9, 24, 60)
        select new Absence(person, start * 60, hours * 60);

    private static Gen<Saying> Said(int hour) =>
        from kind in Gen.Frequency((6, Gen.Constant(SayingKind.Cover)), (2, Gen.Constant(SayingKind.Off)),
            (2, Gen.Constant(SayingKind.Uncover)))
        from near in Around(hour)
        from half in Gen.Choose(0, 1)
        let at = (near * 2) + half
        from person in Person
        from covered in Gen.Frequency((1, Gen.Constant<int?>(null)), (3, Person.Select(it => (int?)it)))
        from later in Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Gen.Choose(-4, 48).Select(it => (int?)it)))
        from halves in Gen.Elements(-1, 3, 16, 24, 48, 96, 200)
        from ends in Gen.Frequency((1, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 5).Select(it => (int?)it)))
        select new Saying(kind, at * 30, person, kind == SayingKind.Cover ? covered : null, later is { } delay ? (at + delay) * 30 : null,
            halves * 30, kind == SayingKind.Uncover ? ends : null);

    private static readonly Gen<(string Zone, DateOnly From, int Change)> Time =
        from zone in Gen.Elements(Zones)
        from near in Gen.Choose(0, 4)
        from pick in Gen.Choose(0, 3)
        from before in Gen.Choose(2, RosterCase.Days - 3)
        from day in Gen.Choose(0, 800)
        let changes = ClockChanges(TimeZoneInfo.FindSystemTimeZoneById(zone))
        let change = changes.Count > 0 ? changes[pick % changes.Count] : FirstDay.AddHours(2)
        select (zone, DateOnly.FromDateTime(near > 0 && changes.Count > 0 ? change.AddDays(-before) : FirstDay.AddDays(day)),
            (int)change.TimeOfDay.TotalMinutes);

    private static readonly Gen<RosterCase> Case =
        from time in Time
        from shifts in Gen.Choose(1, 6).SelectMany(count => Shift(time.Zone, time.From, time.Change).ArrayOf(count))
        from hour in Gen.Choose(0, RosterCase.Days * 24)
        from absences in Gen.Choose(0, 3).SelectMany(count => Away(hour).ArrayOf(count))
        from said in Gen.Choose(0, 9).SelectMany(count => Said(hour).ArrayOf(count))
        from links in Gen.Choose(0, 3).ArrayOf(said.Length)
        from leaver in Gen.Frequency((6, Gen.Constant<int?>(null)), (1, Person.Select(it => (int?)it)))
        from seconds in Gen.Choose(0, (RosterCase.Days * Day * 60) - 1).ArrayOf(15)
        select new RosterCase(time.Zone, time.From, shifts, absences, Chained([.. said.OrderBy(it => it.At)], links), leaver, seconds);

    public static Arbitrary<RosterBatch> Of(int rosters) => Arb.From(Batch(rosters), batch => batch.Simpler());

    /// <summary>Without anything simpler: where it only matters whether a fault is seen.</summary>
    public static Arbitrary<RosterBatch> AsTheyCome(int rosters) => Arb.From(Batch(rosters));

    private static Gen<RosterBatch> Batch(int rosters) => Case.ArrayOf(rosters).Select(cases => new RosterBatch(cases));

    // Every fourth saying is about whoever the one before put on shift.
    private static Saying[] Chained(Saying[] said, int[] links)
    {
        for (var n = 1; n < said.Length; n++)
            if (links[n] == 0 && said[n].Kind == SayingKind.Cover && said[n - 1].Kind == SayingKind.Cover)
                said[n] = said[n] with { Covered = said[n - 1].Person };
        return said;
    }

    // Nobody's calendar lets an event recur from a time that no clock ever showed.
    private static RosteredShift Begun(RosteredShift shift, string zone)
    {
        var rules = TimeZoneInfo.FindSystemTimeZoneById(shift.Zone ?? zone);
        while (!Wall.IsShown(shift.Start, rules) || !Wall.IsShown(shift.End, rules))
            shift = shift with { Start = shift.Start.AddDays(-1) };
        return shift;
    }

    /// <summary>The beginnings of all that the clocks skip or show twice.</summary>
    private static IReadOnlyList<DateTime> ClockChanges(TimeZoneInfo zone) =>
    [
        .. Enumerable.Range(0, 800 * 24 * 2).Select(half => new DateTimeOffset(FirstDay, TimeSpan.Zero).AddMinutes(30 * half))
            .Where(at => zone.GetUtcOffset(at) != zone.GetUtcOffset(at.AddMinutes(-30)))
            .Select(at => at.UtcDateTime + new[] { zone.GetUtcOffset(at), zone.GetUtcOffset(at.AddMinutes(-30)) }.Min()),
    ];
}
