using System.Text.Json;
using SlaBuddy.Backtest.Report;
using Spectre.Console;

namespace SlaBuddy.Tests.Backtest;

public class ReportTests
{
    [Fact]
    public async Task The_json_has_the_keys_that_programs_rely_on()
    {
        using var export = BacktestFiguresTests.AMorning();

        using var json = JsonDocument.Parse(JsonReport.Of(await Judge.RunAsync(export)));

        var it = json.RootElement.GetProperty("policies").GetProperty("enterprise");
        Assert.Equal(17, json.RootElement.GetProperty("messages").GetInt32());
        Assert.Equal(3, it.GetProperty("escalations").GetProperty("1").GetInt32());
        Assert.Equal((5, 7), (it.GetProperty("tickets").GetInt32(), it.GetProperty("cycles").GetInt32()));
        foreach (var promise in new[] { "first_response", "next_response" })
            foreach (var key in new[]
            {
                "answered", "unanswered", "met", "missed", "breached", "p50_seconds", "p90_seconds", "p95_seconds",
            })
                Assert.Equal(JsonValueKind.Number, it.GetProperty(promise).GetProperty(key).ValueKind);
    }

    [Fact]
    public async Task The_csv_has_a_line_for_every_ticket_and_a_column_for_every_level()
    {
        using var export = BacktestFiguresTests.AMorning();
        using var csv = new StringWriter();

        await TicketsCsv.WriteAsync(csv, (await Judge.RunAsync(export)).Tickets);

        var lines = csv.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.EndsWith("still_waits,level_1_at,level_2_at,level_3_at,level_4_at", lines[0], StringComparison.Ordinal);
        Assert.Contains(",missed,3600,", lines[4], StringComparison.Ordinal);
        Assert.EndsWith("2026-03-02T13:10:00Z,3600,false,2026-03-02T12:30:00Z,2026-03-02T12:40:00Z,"
            + "2026-03-02T12:55:00Z,2026-03-02T13:10:00Z", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_of_the_csv_is_quoted_where_it_must_be_and_never_a_formula()
    {
        using var csv = new StringWriter();

        await TicketsCsv.WriteAsync(csv, [new TicketFigures { Channel = "=1+1", State = "a \"b\", c" }]);

        Assert.Contains(",'=1+1,", csv.ToString(), StringComparison.Ordinal);
        Assert.Contains(",\"a \"\"b\"\", c\",", csv.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_terminal_says_what_was_met_what_came_due_and_who_would_have_been_woken()
    {
        using var export = BacktestFiguresTests.AMorning();
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 80;

        new TerminalReport(console).Show(await Judge.RunAsync(export));

        var text = output.ToString();
        Assert.Contains("17 messages in #general, 2 Mar 2026 to 2 Mar 2026, under sla-buddy.yaml", text, StringComparison.Ordinal);
        Assert.Matches(@"met .* 75 % .* 50 %", text);
        Assert.Matches(@"p90 .* 50m .* 60s", text);
        Assert.Contains("1 of 5 tickets would have reached @head-of-success (level 4)", text, StringComparison.Ordinal);
        Assert.Contains("level 1  █  at most 3", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData(95.999, "96s")]
    [InlineData(150, "2m 30s")]
    [InlineData(1029.5, "17m")]
    [InlineData(36976.1, "10h 16m")]
    [InlineData(43200, "12h")]
    [InlineData(31431839, "363d 19h")]
    public void Durations_are_told_as_people_say_them(double seconds, string said) =>
        Assert.Equal(said, HumanTime.Of(seconds));

    [Fact]
    public void A_long_time_puts_several_weeks_into_a_column_and_loses_none()
    {
        var first = new DateTimeOffset(2020, 1, 6, 0, 0, 0, TimeSpan.Zero);
        WeekFigures[] weeks = [.. Enumerable.Range(0, 200).Select(week => new WeekFigures(
            DateOnly.FromDateTime(first.AddDays(7 * week).Date), 1, new Dictionary<string, int> { ["1"] = 2 }))];

        var chart = new WeekChart(weeks, first, first.AddDays(7 * 199));

        Assert.Equal((4, 50), (chart.WeeksInColumn, chart.Tickets.Count));
        Assert.Equal((200, 400), (chart.Tickets.Sum(), chart.Level(1).Sum()));
    }

    [Fact]
    public void The_tallest_bar_fills_the_line_and_nothing_is_a_dot() =>
        Assert.Equal("·▁▄█", Sparkline.Of([0, 1, 4, 8]));
}
