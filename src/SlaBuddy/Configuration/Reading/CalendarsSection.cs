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
        var zone = ZoneReader.Read(section, "calendar");
        var weekly = HoursReader.Read(section);
        var holidays = HolidaysReader.Read(section, folder);
        section.Close();
        return id is null ? null : new(id, zone ?? "UTC", weekly, holidays, section.Place);
    }
}
