namespace SlaBuddy.Configuration.Reading.Holidays;

/// <summary>An iCalendar file of holidays: its all-day events, one-off, over several days or yearly.</summary>
internal static class HolidayFile
{
    private const int MostEvents = 2_000;
    private const int MostDays = 20_000;

    public static IEnumerable<DateOnly> Read(ScalarNode named, string? folder, FileFaults faults)
    {
        if (folder is null)
        {
            faults.Add(named.Place, "A file cannot be named here.", "Write the dates themselves.");
            return [];
        }
        try
        {
            if (SmallFile.Read(Path.Combine(folder, named.Value)) is not { } bytes)
                faults.Add(named.Place, $"{named.Value} is larger than 1 MB.",
                    "Keep to the years and regions that matter.");
            else if (SmallFile.AsText(bytes) is not { } text)
                faults.Add(named.Place, $"{named.Value} is not UTF-8 text.", "Save it as UTF-8.");
            else
                return Days(text, named, faults);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            faults.Add(named.Place, $"There is no file {named.Value}.",
                "Its path counts from the folder of the file that names it.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add(named.Place, $"The file {named.Value} cannot be read.",
                "Let the user that runs SLA Buddy read it.");
        }
        return [];
    }

    private static HashSet<DateOnly> Days(string text, ScalarNode named, FileFaults faults)
    {
        var days = new HashSet<DateOnly>();
        var events = 0;
        var before = faults.Count;
        foreach (var holiday in HolidayEvents.In([.. IcalLine.Unfold(text, named.Value)], named, faults))
        {
            days.UnionWith(holiday.Days());
            if (++events <= MostEvents && days.Count <= MostDays) continue;
            faults.Add(named.Place, $"{named.Value} holds more than {MostEvents} events or {MostDays} days.",
                "Keep to the years and regions that matter.");
            return [];
        }
        if (days.Count == 0 && faults.Count == before)
            faults.Warn(named.Place, $"{named.Value} holds no holiday.", "Name another file, or remove this one.");
        return days;
    }
}
