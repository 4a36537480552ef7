using SlaBuddy.Bench.Measuring;
using Spectre.Console;

namespace SlaBuddy.Bench.Report;

/// <summary>The figures as tables: one a part, then what was promised.</summary>
internal sealed class ResultTables(IAnsiConsole console)
{
    public void Write(BenchReport report)
    {
        var machine = report.Machine;
        console.WriteLine();
        console.WriteLine(machine.ToString());
        console.WriteLine(machine.PostgresAndSettings);
        console.WriteLine(report.Circumstances);
        console.WriteLine();
        foreach (var part in report.Results.Measurements.GroupBy(each => each.Part)) Write(part);
        if (report.Results.Targets.Count > 0) Write(report.Results.Targets);
        foreach (var fault in report.Results.Faults) console.MarkupLineInterpolated($"[red]Not measured: {fault}[/]");
    }

    private void Write(IGrouping<string, Measurement> part)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(part.Key);
        var columns = ResultColumn.For(part);
        foreach (var column in columns)
        {
            var side = column.IsText ? Justify.Left : Justify.Right;
            table.AddColumn(new TableColumn(column.Heading) { Alignment = side });
        }

        foreach (var each in part)
        {
            table.AddRow([Markup.Escape(each.Title), .. columns.Select(column => Markup.Escape(column.Text(each)))]);
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
                $"{Figure.Of(each.Measured)} {each.Unit}",
                Figure.BoundOf(each),
                each.IsMet ? "[green]yes[/]" : "[red]no[/]");
        }

        console.Write(table);
    }
}
