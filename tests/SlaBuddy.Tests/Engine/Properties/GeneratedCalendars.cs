using FsCheck;
using FsCheck.Fluent;

namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Business hours of all sorts, mostly around the days on which clocks are changed or years begin.</summary>
internal static class GeneratedCalendars
{
    private static readonly Gen<string> Zone = Gen.Elements(
        "Europe/Berlin", "Europe/London", "America/New_York", "America/St_Johns", "America/Santiago",
        "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Kathmandu", "Asia/Kolkata", "UTC");

    // Clocks are changed in March, April, September, October and November.
    private static readonly Gen<DateOnly> From = Gen.OneOf(
        Gen.Elements<DateOnly>(
            new(2026, 3, 1), new(2026, 3, 20), new(2026, 9, 20), new(2026, 10, 15), new(2026, 12, 15), new(2027, 3, 25),
            new(2027, 10, 20), new(2027, 12, 20), new(2028, 2, 20)),
        Gen.Choose(0, 1200).Select(day => new DateOnly(2026, 1, 1).AddDays(day)));

    private static readonly Gen<OpenSpan> Span =
        from day in Gen.Choose(1, 7)
        from start in Gen.Frequency((3, Gen.Choose(24, 80)), (1, Gen.Choose(0, 95)))
        from length in Gen.Choose(1, 40)
        select new OpenSpan(day, start * 15, Math.Min((start + length) * 15, 24 * 60));

    private static readonly Gen<CalendarCase> Case =
        from zone in Zone
        from weekly in Gen.Choose(1, 10).SelectMany(count => Span.ArrayOf(count))
        from start in From
        from holidays in Gen.Choose(0, 3).SelectMany(count => Gen.Choose(0, CalendarCase.Days).ArrayOf(count))
        from seconds in Gen.OneOf(
            Gen.Choose(0, (CalendarCase.Days * 24 * 4) - 1).Select(quarter => quarter * 900),
            Gen.Choose(0, (CalendarCase.Days * 24 * 3600) - 1)).ArrayOf(40)
        select new CalendarCase(
            new Hours(zone, [.. weekly.Distinct()], [.. holidays.Distinct().Select(day => start.AddDays(day))]),
            start,
            seconds);

    public static Arbitrary<CalendarCase[]> Of(int calendars) => Arb.From(
        Case.ArrayOf(calendars),
        cases => cases.Length > 1
            ? cases.Chunk((cases.Length + 1) / 2)
            : cases[0].Simpler().Select(simpler => new[] { simpler }));
}
