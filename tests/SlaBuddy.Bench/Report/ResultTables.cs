using System.Globalization;
using SlaBuddy.Bench.Measuring;
using Spectre.Console;

namespace SlaBuddy.Bench.Report;

/// <summary>The figures as tables: one a part, then what was promised.</summary>
internal sealed class ResultTables(IAnsiConsole console)
{
    public void Write(BenchReport report)
    {
        var machine = report.Machine;
        console.MarkupLineInterpolated(
            $"\n{machine.Processor}, {machine.Cores} cores, {machine.MemoryMegabytes} MB; {machine.System}; {machine.Runtime}");
        console.MarkupLineInterpolated(
            $"PostgreSQL {machine.Postgres}: {string.Join(", ", machine.Settings.Select(each => $"{each.Key}={each.Value}"))}");
        console.MarkupLineInterpolated(
            $"{report.StartedAt:yyyy-MM-dd HH:mm} UTC, {report.Options.Repeats} repeats, load at the start {machine.LoadAtStart:0.0}, took {report.Took:hh\\:mm\\:ss}\n");
        foreach (var part in report.Results.Measurements.GroupBy(each => each.Part)) Write(part);
        if (report.Results.Targets.Count > 0) Write(report.Results.Targets);
    }

    private void Write(IGrouping<string, Measurement> part)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(part.Key);
        foreach (var heading in (string[])["median", "min", "max", "unit", "CPU µs", "commits", "statements", "WAL bytes"])
        {
            table.AddColumn(new TableColumn(heading) { Alignment = heading == "unit" ? Justify.Left : Justify.Right });
        }

        foreach (var each in part)
        {
            table.AddRow(
                Markup.Escape(each.Note is null ? each.Name : $"{each.Name} ({each.Note})"),
                Figure(each.Median), Figure(each.Min), Figure(each.Max), each.Unit,
                Figure(each.Costs?.CpuMicroseconds), Figure(each.Costs?.Commits), Figure(each.Costs?.Statements), Figure(each.Costs?.WalBytes));
        }

        console.Write(table);
    }

    private void Write(IReadOnlyList<Target> targets)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("promised", "measured", "bound", "met");
        foreach (var each in targets)
        {
            table.AddRow(
                Markup.Escape(each.Promise),
                $"{Figure(each.Measured)} {each.Unit}",
                $"{(each.IsFloor ? "at least" : "at most")} {Figure(each.Bound)}",
                each.IsMet ? "[green]yes[/]" : "[red]no[/]");
        }

        console.Write(table);
    }

    private static string Figure(double? value) => value switch
    {
        null => "",
        { } figure when Math.Abs(figure) >= 100 => figure.ToString("N0", CultureInfo.InvariantCulture),
        { } figure => figure.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
