using System.Text.Json;

namespace SlaBuddy.Tests.Engine.Properties;

public class CalendarProperties
{
    private const string Read =
        """
        select c.calendar_id as calendar, i.second,
               extract(epoch from sla.open_between(v, i.start_at, i.at))::bigint as open_seconds,
               sla.open_at(v, sla.open_time(v, i.at)) as earliest
          from jsonb_to_recordset(@instants::jsonb) as i(calendar text, second int, start_at timestamptz,
            at timestamptz)
          join sla.calendar c on c.calendar_id = i.calendar
         cross join lateral (select c.calendar_version_id as v) version
        """;

    [Fact]
    public Task Open_time_and_its_inverse_are_what_a_clock_on_the_wall_says_minute_by_minute() =>
        Property.HoldsAsync(GeneratedCalendars.Of(25), times: 6, AgreesWithTheWallAsync);

    private static async Task AgreesWithTheWallAsync(CalendarCase[] cases)
    {
        await using var world = await EngineWorld.CreateAsync();
        var calendars = cases.Select((each, number) => each.Hours.ToJson($"c{number}"));
        await world.CallAsync("select sla.apply_calendars(@calendars::jsonb, 'test')",
            new { calendars = $"[{string.Join(",", calendars)}]" });
        var instants = cases.SelectMany((each, number) => each.Seconds.Select(second => new
        {
            calendar = $"c{number}", second, start_at = each.Start, at = each.Start.AddSeconds(second),
        }));

        var readings = await world.QueryAsync<CalendarReading>(
            Read, new { instants = JsonSerializer.Serialize(instants) });

        var walks = cases.Select(each => new CalendarWalk(each)).ToArray();
        Assert.Equal("", string.Join("\n", readings.Select(reading => Fault(cases, walks, reading)).OfType<string>()));
    }

    private static string? Fault(CalendarCase[] cases, CalendarWalk[] walks, CalendarReading reading)
    {
        var number = int.Parse(reading.Calendar[1..]);
        var open = walks[number].OpenUntil(reading.Second);
        if (open != reading.OpenSeconds)
        {
            var at = cases[number].Start.AddSeconds(reading.Second);
            return $"Until {at:O} {open} s were open, not {reading.OpenSeconds} s";
        }

        return walks[number].Earliest(reading.Second) is { } second
            && cases[number].Start.AddSeconds(second) is var earliest && earliest != reading.Earliest
            ? $"{open} s are over at {earliest:O}, not at {reading.Earliest:O}"
            : null;
    }
}
