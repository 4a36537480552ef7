namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>When the clocks of a zone show a time: asked of every offset that the zone has around then.</summary>
internal static class Wall
{
    /// <summary>
    /// The first instant at which they show it. Where they skip it, as long after midnight as if they went on as before.
    /// </summary>
    public static DateTimeOffset InstantOf(DateTime wall, TimeZoneInfo zone)
    {
        var shown = DateTime.SpecifyKind(wall, DateTimeKind.Utc);
        var before = zone.GetUtcOffset(new DateTimeOffset(shown.AddDays(-1), TimeSpan.Zero));
        var after = zone.GetUtcOffset(new DateTimeOffset(shown.AddDays(1), TimeSpan.Zero));
        var candidates = new[] { before, after }.Select(offset => new DateTimeOffset(shown, TimeSpan.Zero) - offset)
            .Order();
        foreach (var candidate in candidates)
            if (Shown(candidate, zone) == wall) return candidate;
        return new DateTimeOffset(shown, TimeSpan.Zero) - before;
    }

    /// <summary>Whether the clocks ever show it.</summary>
    public static bool IsShown(DateTime wall, TimeZoneInfo zone) => Shown(InstantOf(wall, zone), zone) == wall;

    /// <summary>Whether they show it twice.</summary>
    public static bool IsShownTwice(DateTime wall, TimeZoneInfo zone) =>
        new[] { 30, 60, 120 }.Any(minutes => Shown(InstantOf(wall, zone).AddMinutes(minutes), zone) == wall);

    public static DateTime Shown(DateTimeOffset at, TimeZoneInfo zone) =>
        DateTime.SpecifyKind(at.UtcDateTime + zone.GetUtcOffset(at), DateTimeKind.Unspecified);
}
