using System.Globalization;
using Spectre.Console;

namespace SlaBuddy.Backtest.Report;

/// <summary>The figures for people: what was judged, then each policy.</summary>
internal sealed class TerminalReport(IAnsiConsole console)
{
    public void Show(BacktestReport report)
    {
        var subject = report.Subject;
        console.WriteLine();
        console.WriteLine(
            $"{Number(subject.Messages)} messages in {string.Join(", ", subject.Channels)}, {Day(subject.From)} to "
                + $"{Day(subject.To)}, under {subject.PoliciesFile}");
        foreach (var (id, figures) in report.Policies)
        {
            console.WriteLine();
            new PolicyReport(console, subject, id, figures).Show(
                [.. report.Woken.Where(ticket => ticket.PolicyId == id)]);
        }

        if (report.NoPolicy > 0)
            console.MarkupLine($"\n[yellow]{Number(report.NoPolicy)} tickets fit no rule and have no clock.[/]");
        ShowNotices(subject.Notices);
        var more = report.Tickets.Count == 0 ? " --tickets FILE.csv lists every ticket." : "";
        console.MarkupLineInterpolated($"\n[grey]Times are UTC. Time ends with the export's last message.{more}[/]");
    }

    private void ShowNotices(IReadOnlyList<BacktestNotice> notices)
    {
        if (notices.Count == 0) return;
        console.WriteLine();
        foreach (var notice in notices)
        {
            console.MarkupLineInterpolated($"[yellow]{notice.Where}[/]: {notice.What}");
            console.MarkupLineInterpolated($"[grey]  {notice.Remedy}[/]");
        }
    }

    internal static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Percent(double? share) =>
        share is { } known ? (known * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %" : "–";

    internal static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    internal static string Minute(DateTimeOffset at) =>
        at.UtcDateTime.ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
