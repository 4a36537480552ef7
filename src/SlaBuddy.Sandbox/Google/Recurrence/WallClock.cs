namespace SlaBuddy.Sandbox.Google.Recurrence;

/// <summary>From what the clocks of a zone show to the instant, as RFC 5545 has it.</summary>
internal static class WallClock
{
    public static DateTimeOffset InstantOf(DateTime wall, TimeZoneInfo zone)
    {
        var unspecified = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        return new DateTimeOffset(unspecified, OffsetOf(unspecified, zone)).ToUniversalTime();
    }

    private static TimeSpan OffsetOf(DateTime wall, TimeZoneInfo zone)
    {
        // Of two instants with one name, the first is meant.
        if (zone.IsAmbiguousTime(wall)) return zone.GetAmbiguousTimeOffsets(wall).Max();
        // A time that the clocks skip is read with the offset from before: half past two becomes half past three.
        return zone.IsInvalidTime(wall)
            ? zone.GetUtcOffset(DateTime.SpecifyKind(wall.AddDays(-1), DateTimeKind.Utc)) : zone.GetUtcOffset(wall);
    }
}
