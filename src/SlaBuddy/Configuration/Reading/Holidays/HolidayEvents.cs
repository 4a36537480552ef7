namespace SlaBuddy.Configuration.Reading.Holidays;

/// <summary>Finds the events of an iCalendar file; one that is damaged is refused.</summary>
internal static class HolidayEvents
{
    private const string ExportAnew = "Export the calendar of holidays anew.";

    public static IEnumerable<HolidayEvent> In(IReadOnlyList<IcalLine> lines, ScalarNode named, FileFaults faults)
    {
        if (lines is not [{ Name: "BEGIN", Value: "VCALENDAR" }, ..])
        {
            faults.Add(new(named.Value, 1, 1), "This is not an iCalendar file.",
                $"One begins with BEGIN:VCALENDAR. {ExportAnew}");
            yield break;
        }

        var open = new Stack<string>();
        var properties = new List<IcalLine>();
        foreach (var line in lines)
        {
            if (line.Name == "BEGIN")
            {
                open.Push(line.Value);
                if (line.Value == "VEVENT") properties.Clear();
            }
            else if (line.Name == "END")
            {
                if (!open.TryPop(out var begun) || begun != line.Value)
                {
                    faults.Add(line.Place, $"END:{Section.Shown(line.Value)} closes nothing that was begun.",
                        ExportAnew);
                    yield break;
                }
                if (begun == "VEVENT" && new EventReader(properties, line.Place, faults).Read() is { } holiday)
                    yield return holiday;
            }
            else if (open.TryPeek(out var within) && within == "VEVENT")
            {
                properties.Add(line);
            }
        }
        if (open.TryPeek(out var unclosed))
            faults.Add(lines[^1].Place, $"The file ends within {Section.Shown(unclosed)}.", ExportAnew);
    }
}
