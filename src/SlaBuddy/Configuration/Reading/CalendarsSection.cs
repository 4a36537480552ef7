using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading.Holidays;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>calendars</c>: the hours in which a promise counts.</summary>
internal static class CalendarsSection
{
    public static IReadOnlyList<BusinessCalendar> Read(Section file, string? folder)
    {
        var calendars = file.Subs("calendars", "calendar")
            .Select(section => ReadOne(section, folder))
            .OfType<BusinessCalendar>()
            .ToArray();
        foreach (var twice in calendars.GroupBy(it => it.Id).Where(same => same.Count() > 1))
            foreach (var again in twice.Skip(1))
                file.Faults.Add(again.Place,
                    $"The calendar {twice.Key} is given twice; the first is at {twice.First().Place}.",
                    "Give each calendar an id of its own.");
        return calendars;
    }

    private static BusinessCalendar? ReadOne(Section section, string? folder)
    {
        var id = Identifier.Read(section, "calendar", "berlin");
        var zone = Zone(section);
        var weekly = HoursReader.Read(section);
        var holidays = HolidaysReader.Read(section, folder);
        section.Close();
        return id is null ? null : new(id, zone ?? "UTC", weekly, holidays, section.Place);
    }

    private static string? Zone(Section section)
    {
        if (!section.Has("zone"))
            section.Faults.Add(section.Place, "This calendar has no zone.",
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
