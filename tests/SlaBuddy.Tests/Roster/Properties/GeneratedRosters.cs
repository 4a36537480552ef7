using FsCheck;
using FsCheck.Fluent;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>Rosters of all sorts, mostly around the days on which clocks are changed.</summary>
internal static class GeneratedRosters
{
    private static readonly DateTime FirstDay = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata", "UTC",
    ];

    private static readonly Gen<int> Person = Gen.Choose(0, Crew.Count - 1);

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
        select new Saying(kind, at * 30, person, kind == SayingKind.Cover ? covered : null,
            later is { } delay ? (at + delay) * 30 : null, halves * 30, kind == SayingKind.Uncover ? ends : null);

    private static readonly Gen<(string Zone, DateOnly From, int Change)> Time =
        from zone in Gen.Elements(Zones)
        from near in Gen.Choose(0, 4)
        from pick in Gen.Choose(0, 3)
        from before in Gen.Choose(2, RosterCase.Days - 3)
        from day in Gen.Choose(0, 800)
        let changes = ClockChanges(TimeZoneInfo.FindSystemTimeZoneById(zone))
        let change = changes.Count > 0 ? changes[pick % changes.Count] : FirstDay.AddHours(2)
        let first = near > 0 && changes.Count > 0 ? change.AddDays(-before) : FirstDay.AddDays(day)
        select (zone, DateOnly.FromDateTime(first), (int)change.TimeOfDay.TotalMinutes);

    private static readonly Gen<RosterCase> Case =
        from time in Time
        from shifts in Gen.Choose(1, 6).SelectMany(
            count => GeneratedShifts.Of(time.Zone, time.From, time.Change).ArrayOf(count))
        from hour in Gen.Choose(0, RosterCase.Days * 24)
        from absences in Gen.Choose(0, 3).SelectMany(count => Away(hour).ArrayOf(count))
        from said in Gen.Choose(0, 9).SelectMany(count => Said(hour).ArrayOf(count))
        from links in Gen.Choose(0, 3).ArrayOf(said.Length)
        from leaver in Gen.Frequency((6, Gen.Constant<int?>(null)), (1, Person.Select(it => (int?)it)))
        from seconds in Gen.Choose(0, (RosterCase.Days * 24 * 3600) - 1).ArrayOf(15)
        let inOrder = Chained([.. said.OrderBy(it => it.At)], links)
        select new RosterCase(time.Zone, time.From, shifts, absences, inOrder, leaver, seconds);

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

    /// <summary>The beginnings of all that the clocks skip or show twice.</summary>
    private static IReadOnlyList<DateTime> ClockChanges(TimeZoneInfo zone) =>
    [
        .. Enumerable.Range(0, 800 * 24 * 2)
            .Select(half => new DateTimeOffset(FirstDay, TimeSpan.Zero).AddMinutes(30 * half))
            .Select(at => (At: at, Before: zone.GetUtcOffset(at.AddMinutes(-30)), After: zone.GetUtcOffset(at)))
            .Where(it => it.Before != it.After)
            .Select(it => it.At.UtcDateTime + (it.Before < it.After ? it.Before : it.After)),
    ];
}
