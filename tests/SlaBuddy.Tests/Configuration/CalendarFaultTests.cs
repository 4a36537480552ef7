using SlaBuddy.Configuration.Reading;

namespace SlaBuddy.Tests.Configuration;

public class CalendarFaultTests
{
    [Fact]
    public void A_calendar_knows_its_zone_split_shifts_the_end_of_the_day_and_its_holidays()
    {
        var calendar = Assert.Single(Yaml.Read(
            $$"""
            {{Yaml.Smallest}}
            calendars:
              - id: berlin
                zone: Europe/Berlin
                hours: {sat-mon: ["13:30-24:00", "9:00-12:30"], wed: 08:00-09:00, thu: []}
                holidays: [2026-12-31, 2026-12-24..2026-12-26, 2026-12-25]
            """).Calendars);

        Assert.Equal("berlin Europe/Berlin", $"{calendar.Id} {calendar.Zone}");
        Assert.Equal(
            ["1 09:00 12:30", "1 13:30 1.00:00", "3 08:00 09:00", "6 09:00 12:30", "6 13:30 1.00:00", "7 09:00 12:30",
                "7 13:30 1.00:00"],
            calendar.Weekly.Select(it => $"{it.Day} {it.From.ToString()[..^3]} {it.To.ToString()[..^3]}"));
        Assert.Equal(["2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31"],
            calendar.Holidays.Select(day => day.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("zone: Berlin, hours: {mon: 09:00-17:00}", "5:20 There is no time zone \"Berlin\". Did you mean \"Europe/Berlin\"?")]
    [InlineData("zone: Europe/Berlni, hours: {mon: 09:00-17:00}",
        "5:20 There is no time zone \"Europe/Berlni\". Did you mean \"Europe/Berlin\"?")]
    [InlineData("zone: CET, hours: {mon: 09:00-17:00}", "5:20 There is no time zone \"CET\".")]
    [InlineData("zone: posix/Europe/Berlin, hours: {mon: 09:00-17:00}", "5:20 There is no time zone \"posix/Europe/Berlin\".")]
    [InlineData("hours: {mon: 09:00-17:00}", "5:13 This calendar has no zone.")]
    [InlineData("zone: UTC", "5:13 This calendar has no hours.")]
    [InlineData("zone: UTC, hours: {}", "5:32 This calendar is never open, so no promise would ever be due.")]
    [InlineData("zone: UTC, hours: {mon: []}", "5:32 This calendar is never open, so no promise would ever be due.")]
    [InlineData("zone: UTC, hours: {monday: 09:00-17:00}", "5:33 \"monday\" is no day of the week. Did you mean \"mon\"?")]
    [InlineData("zone: UTC, hours: {mon-fir: 09:00-17:00}", "5:33 \"mon-fir\" is no day of the week. Did you mean \"mon-fri\"?")]
    [InlineData("zone: UTC, hours: {mon-fri: 09:00-17:00, fri: 09:00-12:00}", "5:55 fri has its hours already, at f:5:33.")]
    [InlineData("zone: UTC, hours: {mon: 9-17}", "5:38 \"9-17\" is no range of hours.")]
    [InlineData("zone: UTC, hours: {mon: 09:00-24:30}", "5:38 \"09:00-24:30\" is no range of hours.")]
    [InlineData("zone: UTC, hours: {mon: 22:00-06:00}", "5:38 \"22:00-06:00\" ends before it begins.")]
    [InlineData("zone: UTC, hours: {mon: [09:00-12:00, 11:59-13:00]}", "5:52 These hours overlap with those at f:5:39.")]
    [InlineData("zone: UTC, hours: {mon: 09:00-17:00}, holidays: [2026-02-30]", "5:63 \"2026-02-30\" is no date.")]
    [InlineData("zone: UTC, hours: {mon: 09:00-17:00}, holidays: [2026-01-02..2026-01-01]", "5:63 This run ends before it begins.")]
    [InlineData("zone: UTC, hours: {mon: 09:00-17:00}, holidays: [2026-01-02..2028-01-01]", "5:63 This run has 730 days.")]
    [InlineData("zone: UTC, hours: {mon: 09:00-17:00}, holidays: [{icl: x}]", "5:64 holiday has no key \"icl\". Did you mean \"ical\"?")]
    [InlineData("zone: UTC, hours: {mon: 09:00-17:00}, holidays: [{ical: x.ics}]", "5:70 A file cannot be named here.")]
    public void A_slip_in_a_calendar_is_found(string calendar, string fault) =>
        Assert.Contains(fault, Yaml.FaultsOf($"{Yaml.Smallest}\ncalendars: [{{{calendar}, id: c}}]"));

    [Theory]
    [InlineData("calendar: belrin", "7:23 There is no calendar \"belrin\". Did you mean \"berlin\"?")]
    [InlineData("warn_before: [20m, 5m]", "7:27 The warning 20m before is not shorter than first_response at 20m.")]
    [InlineData("first_response: 1h, warn_before: 30m, next_response: 30m",
        "7:46 The warning 30m before is not shorter than next_response at 30m.")]
    [InlineData("warn_before: [5m, 300s]", "7:31 The warning 5m before is given twice.")]
    [InlineData("warn_before: soon", "7:26 \"soon\" is not a duration.")]
    [InlineData("most_snoozes: -1", "7:27 most_snoozes cannot be \"-1\".")]
    [InlineData("bundle: {most: 5}", "7:21 bundle has no within.")]
    [InlineData("bundle: {most: 5, within: 1m, for: x}", "7:43 bundle has no key \"for\".")]
    public void A_slip_in_what_a_policy_promises_is_found(string keys, string fault) => Assert.Contains(fault, Yaml.FaultsOf(
        $$"""
        {{Yaml.Smallest}}
        calendars: [{id: berlin, zone: Europe/Berlin, hours: {mon: 09:00-17:00} }]
        policies:
          - {id: a, {{keys}}, ladder: [{after: 20m, who: on_shift}]}
        rules: [{policy: a}]
        """));

    [Fact]
    public void A_policy_says_its_calendar_promises_warnings_and_limits()
    {
        var policy = Assert.Single(Yaml.Read(
            $$"""
            {{Yaml.Smallest}}
            calendars: [{id: berlin, zone: Europe/Berlin, hours: {mon: 09:00-17:00} }]
            policies:
              - id: a
                calendar: berlin
                ladder: [{after: 20m, who: on_shift}]
                next_response: 30m
                resolution: 2d
                warn_before: [5m, 10m]
                most_snoozes: 3
                bundle: {most: 5, within: 1m}
            rules: [{policy: a}]
            """).Policies);

        Assert.Equal("berlin 00:30:00 2.00:00:00 3", $"{policy.Calendar} {policy.NextResponse} {policy.Resolution} {policy.MostSnoozes}");
        Assert.Equal(["10m", "5m"], policy.WarnBefore.Select(Duration.Format));
        Assert.Equal(new(5, TimeSpan.FromMinutes(1)), policy.Bundle);
    }

    [Fact]
    public void Two_calendars_of_one_id_are_refused() => Assert.Contains(
        "5:71 The calendar c is given twice; the first is at f:5:13.", Yaml.FaultsOf(
            $$"""
            {{Yaml.Smallest}}
            calendars: [{id: c, zone: Europe/Berlin, hours: {mon: 09:00-17:00} }, {id: c, zone: UTC, hours: {mon: 09:00-17:00} }]
            """));
}
