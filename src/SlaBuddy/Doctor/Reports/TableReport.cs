using Spectre.Console;

namespace SlaBuddy.Doctor.Reports;

/// <summary>A table for people who look at a terminal.</summary>
internal sealed class TableReport(IAnsiConsole console) : IDoctorReport
{
    public void Show(IReadOnlyList<Finding> findings)
    {
        var table = new Table().RoundedBorder().AddColumns("", "Looked at", "Found", "What to do");
        foreach (var finding in findings)
            table.AddRow(
                new Markup($"[{Colour(finding.State)}]{PlainReport.Word(finding.State)}[/]"),
                new Text(finding.Subject), new Text(finding.What), new Text(finding.Remedy));
        console.Write(table);
        console.WriteLine(PlainReport.Verdict(findings));
    }

    private static string Colour(FindingState state) => state switch
    {
        FindingState.Fine => "green",
        FindingState.Warning => "yellow",
        FindingState.Wrong => "red",
        _ => "grey",
    };
}
