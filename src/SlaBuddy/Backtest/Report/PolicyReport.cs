using Spectre.Console;

namespace SlaBuddy.Backtest.Report;

/// <summary>One policy's figures on a terminal: promises, ladder, weeks, and whom the last level would have woken.</summary>
internal sealed class PolicyReport(IAnsiConsole console, BacktestSubject subject, string id, PolicyFigures figures)
{
    public void Show(IReadOnlyList<WokenTicket> woken)
    {
        var name = figures.Name == id ? id : $"{figures.Name} ({id})";
        console.Write(new Rule($"[bold]{Markup.Escape(name)}[/]").LeftJustified().RuleStyle("grey"));
        if (figures.Tickets == 0)
        {
            console.WriteLine("No ticket got this policy.");
            return;
        }

        console.WriteLine($"{TerminalReport.Number(figures.Tickets)} tickets, in which a customer waited "
            + $"{TerminalReport.Number(figures.Cycles)} times");
        ShowResponses();
        ShowLadder();
        ShowWeeks();
        ShowWoken(woken);
    }

    private void ShowResponses()
    {
        var (first, next) = (figures.FirstResponse, figures.NextResponse);
        var table = new Table().RoundedBorder().BorderColor(Color.Grey).AddColumn("")
            .AddColumn(new TableColumn("first response").RightAligned())
            .AddColumn(new TableColumn("next response").RightAligned());
        Row("promised within", it => HumanTime.Of(it.TargetSeconds));
        table.AddRow(Cell("met"), Share(first), Share(next));
        Row("answered", it => TerminalReport.Number(it.Answered));
        Row("  of these late", it => TerminalReport.Number(it.Missed));
        Row("unanswered", it => TerminalReport.Number(it.Unanswered));
        Row("  of these overdue", it => TerminalReport.Number(it.Breached - it.Missed));
        Row("answered after, p50", it => HumanTime.Of(it.P50Seconds));
        Row("p90", it => HumanTime.Of(it.P90Seconds));
        Row("p95", it => HumanTime.Of(it.P95Seconds));
        console.Write(table);

        void Row(string name, Func<ResponseFigures, string> cell) =>
            table.AddRow(Cell(name), Cell(cell(first)), Cell(cell(next)));
    }

    private static Text Share(ResponseFigures it) => new(
        TerminalReport.Percent(it.ShareMet),
        new Style(it.ShareMet switch { null => Color.Default, >= 0.9 => Color.Green, >= 0.7 => Color.Yellow, _ => Color.Red }));

    private static Text Cell(string text) => new(text);

    private void ShowLadder()
    {
        var table = new Table().RoundedBorder().BorderColor(Color.Grey)
            .AddColumns("level", "after", "tells").AddColumn(new TableColumn("came due").RightAligned()).AddColumn("");
        var most = figures.Escalations.Values.DefaultIfEmpty().Max();
        foreach (var level in figures.Levels)
        {
            var count = figures.Escalations.GetValueOrDefault($"{level.Level}");
            table.AddRow(Cell($"{level.Level}"), Cell(HumanTime.Of(level.AfterSeconds)), Cell(level.Who),
                Cell(TerminalReport.Number(count)), Cell(new string('█', most == 0 ? 0 : (count * 20 + most - 1) / most)));
        }

        console.Write(table);
    }

    private void ShowWeeks()
    {
        var chart = new WeekChart(figures.Weeks, subject.From, subject.To);
        var column = chart.WeeksInColumn == 1 ? "a week" : $"{chart.WeeksInColumn} weeks";
        console.WriteLine($"One bar for {column}, {TerminalReport.Day(subject.From)} to {TerminalReport.Day(subject.To)}:");
        ShowRow("tickets", chart.Tickets);
        foreach (var level in figures.Levels) ShowRow($"level {level.Level}", chart.Level(level.Level));
    }

    private void ShowRow(string name, IReadOnlyCollection<int> values) =>
        console.WriteLine($"  {name,-9}{Sparkline.Of(values)}  at most {TerminalReport.Number(values.Max())}");

    private void ShowWoken(IReadOnlyList<WokenTicket> woken)
    {
        var (level, who, tickets) = figures.Woken;
        console.WriteLine();
        if (tickets == 0)
        {
            console.MarkupLineInterpolated($"[green]No ticket would have reached {who} (level {level}).[/]");
            return;
        }

        var share = $"{TerminalReport.Number(tickets)} of {TerminalReport.Number(figures.Tickets)} tickets";
        var first = tickets > woken.Count ? $"; the first {woken.Count}:" : ":";
        console.MarkupLineInterpolated($"[bold]{share} would have reached {who} (level {level})[/]{first}");
        var table = new Table().RoundedBorder().BorderColor(Color.Grey)
            .AddColumns("channel", "opened", $"level {level} at").AddColumn(new TableColumn("customer waited").RightAligned());
        foreach (var ticket in woken)
            table.AddRow(Cell("#" + ticket.Channel), Cell(TerminalReport.Minute(ticket.OpenedAt)),
                Cell(TerminalReport.Minute(ticket.WokenAt)),
                Cell(HumanTime.Of(ticket.WaitedSeconds) + (ticket.StillWaits ? ", so far" : "")));
        console.Write(table);
    }
}
