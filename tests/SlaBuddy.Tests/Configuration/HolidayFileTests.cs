using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Tests.Configuration;

public sealed class HolidayFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sla-buddy-");

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261225", "2026-12-25")]
    [InlineData("DTSTART:20261225\nDTEND:20261225", "2026-12-25")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227", "2026-12-25 2026-12-26")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDURATION:P2D", "2026-12-25 2026-12-26")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nSUMMARY:Weih\n nachten\nX-A;X=\"a:b;c\":1", "2026-12-25")]
    [InlineData("DTSTART;VALU\n E=DATE:2026\n 1225", "2026-12-25")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED", "")]
    [InlineData("DTSTART:20261225T090000Z\nDTEND:20261225T100000Z", "")]
    [InlineData("DTSTART;VALUE=DATE:20470101\nRRULE:FREQ=YEARLY", "2047-01-01 2048-01-01 2049-01-01 2050-01-01")]
    [InlineData("DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102\nRRULE:FREQ=YEARLY;COUNT=2",
        "2026-12-31 2027-01-01 2027-12-31 2028-01-01")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;INTERVAL=2;UNTIL=20300101", "2026-01-01 2028-01-01 2030-01-01")]
    [InlineData("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;COUNT=2", "2024-02-29 2028-02-29")]
    [InlineData("DTSTART;VALUE=DATE:20261126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3", "2026-11-26 2027-11-25 2028-11-23")]
    [InlineData("DTSTART;VALUE=DATE:20260525\nRRULE:FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5;COUNT=2", "2026-05-25 2027-05-31")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTH=1,5;BYMONTHDAY=1;COUNT=3", "2026-01-01 2026-05-01 2027-01-01")]
    [InlineData("DTSTART;VALUE=DATE:99991231\nDTEND;VALUE=DATE:99991231\nRRULE:FREQ=YEARLY;COUNT=3", "")]
    [InlineData("DTSTART;VALUE=DATE:99991231\nDURATION:P2D", "9999-12-31")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20270101", "2026-01-01 2028-01-01")]
    public void An_event_is_a_holiday_on_these_days(string properties, string days)
    {
        var reading = Read($"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n{properties}\nBEGIN:VALARM\nDTSTART:1\nEND:VALARM\n"
            + "END:VEVENT\nEND:VCALENDAR\n");

        Assert.Equal(days, string.Join(' ', reading.Configuration!.Calendars[0].Holidays.Select(day => day.ToString("yyyy-MM-dd"))));
    }

    [Theory]
    [InlineData("", "de.ics:1:1 This is not an iCalendar file.")]
    [InlineData("<html>", "de.ics:1:1 This is not an iCalendar file.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "de.ics:3:1 END:VCALENDAR closes nothing that was begun.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\n", "de.ics:3:1 The file ends within VEVENT.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR", "de.ics:3:1 The event that ends here does not say when it begins.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260230\nEND:VEVENT\nEND:VCALENDAR", "de.ics:3:1 \"20260230\" is no date.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nDTEND:20251231\nEND:VEVENT\nEND:VCALENDAR",
        "de.ics:4:1 \"20251231\" cannot be the end of this event.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR",
        "de.ics:4:1 The rule FREQ=DAILY is not understood.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=YEARLY;BYDAY=1MO\nEND:VEVENT\nEND:VCALENDAR",
        "de.ics:4:1 The rule FREQ=YEARLY;BYDAY=1MO is not understood.")]
    public void A_faulty_file_is_told_with_its_line(string text, string fault)
    {
        var reading = Read(text);

        Assert.Null(reading.Configuration);
        Assert.Equal([fault], reading.Faults.Select(it => $"{it.Where} {it.What}"));
    }

    [Fact]
    public void A_file_that_is_missing_or_too_large_is_told_where_it_is_named()
    {
        var missing = Read(null);
        var large = Read(new string('x', SmallFile.Largest + 1));

        Assert.Equal("sla-buddy.yaml:5:86 There is no file de.ics.", Told(missing));
        Assert.Equal("sla-buddy.yaml:5:86 de.ics is larger than 1 MB.", Told(large));

        static string Told(ConfigurationReading reading) => Assert.Single(reading.Faults) is var it ? $"{it.Where} {it.What}" : "";
    }

    [Fact]
    public void A_hundred_thousand_holidays_are_refused()
    {
        var events = string.Concat(Enumerable.Range(1600, 300).Select(year =>
            $"BEGIN:VEVENT\nDTSTART:{year}0101\nDTEND:{year + 1}0101\nEND:VEVENT\n"));

        var reading = Read($"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n");

        Assert.Equal("de.ics holds more than 2000 events or 20000 days.", Assert.Single(reading.Faults).What);
    }

    [Fact]
    public void Whatever_the_file_holds_reading_it_ends()
    {
        const string Events = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261225
            DTEND;VALUE=DATE:20261227
            RRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=11,12;BYMONTHDAY=-1,3;BYDAY=-1MO,+2TU;COUNT=3;UNTIL=20300101T000000Z
            EXDATE;VALUE=DATE:20271225,20281225
            DURATION:P1W
            END:VEVENT
            END:VCALENDAR
            """;
        var chance = new Random(20_260_302);

        for (var i = 0; i < 2_000; i++)
        {
            var damaged = new System.Text.StringBuilder(Events);
            for (var j = chance.Next(1, 4); j > 0; j--)
            {
                var at = chance.Next(damaged.Length - 10);
                if (chance.Next(2) == 0) damaged.Remove(at, chance.Next(1, 10));
                else damaged.Insert(at, "+-,;:=\n \"09T\0MO".AsSpan(chance.Next(12), chance.Next(1, 3)));
            }

            var reading = Read(damaged.ToString());

            Assert.True(reading.Configuration is not null || reading.Faults.Count > 0);
        }
    }

    [Fact]
    public void An_event_with_a_time_of_day_is_a_warning()
    {
        var reading = Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225T090000Z\nEND:VEVENT\nEND:VCALENDAR\n");

        Assert.Contains(reading.Faults, it => it.Severity == Severity.Warning && it.Where == "de.ics:3:1");
    }

    private ConfigurationReading Read(string? ical)
    {
        if (ical is not null) File.WriteAllText(Path.Combine(_folder.FullName, "de.ics"), ical);
        return ConfigurationReader.ReadText(
            $$"""
            {{Yaml.Smallest}}
            calendars: [{id: c, zone: Europe/Berlin, hours: {mon: 09:00-17:00}, holidays: {ical: de.ics} }]
            policies: [{id: a, calendar: c, ladder: [{after: 1h, who: on_shift}]}]
            rules: [{policy: a}]
            """, "sla-buddy.yaml", _folder.FullName);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
