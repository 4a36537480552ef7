namespace SlaBuddy.Configuration.Reading;

/// <summary>A <c>zone</c>: a name of the time zone database.</summary>
internal static class ZoneReader
{
    /// <param name="section">The part of the file that has the zone.</param>
    /// <param name="what">What the zone is of.</param>
    public static string? Read(Section section, string what)
    {
        if (!section.Has("zone"))
            section.Faults.Add(section.Place, $"This {what} has no zone.",
                "Add zone: with a name of the time zone database, such as Europe/Berlin.");
        if (section.Scalar("zone") is not { } zone) return null;
        // Found by name alone, "localtime" and the like would mean something else on every machine.
        if (zone.Value is "UTC" || IsRegional(zone.Value) && TimeZoneInfo.TryFindSystemTimeZoneById(zone.Value, out _))
            return zone.Value;
        var known = TimeZoneInfo.GetSystemTimeZones().Select(it => it.Id).Where(IsRegional).ToArray();
        if (known.Length == 0)
            section.Faults.Add(zone.Place, "This system knows no time zones.", "Install its package tzdata.");
        else
            section.Faults.Add(zone.Place,
                $"There is no time zone \"{Section.Shown(zone.Value)}\".{Ask(zone.Value, known)}",
                "Write a name of the time zone database, such as Europe/Berlin, or UTC.");
        return null;
    }

    private static bool IsRegional(string zone) =>
        zone.Contains('/', StringComparison.Ordinal)
        && !zone.StartsWith("posix/", StringComparison.Ordinal)
        && !zone.StartsWith("right/", StringComparison.Ordinal);

    // People know their city, and forget the region before it.
    private static string Ask(string written, string[] known)
    {
        var meant = NearMiss.Find(written, known);
        if (meant is null && NearMiss.Find(written, known.Select(City)) is { } city)
            meant = known.First(it => City(it) == city);
        return meant is null ? "" : $" Did you mean \"{meant}\"?";
    }

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..];
}
