using System.Text;

namespace SlaBuddy.Bench.Report;

/// <summary>Keeps a page's explanations and replaces its table of the newest run.</summary>
internal static class ResultPage
{
    public static async Task WriteAsync(BenchReport report, FileInfo page, CancellationToken ct)
    {
        var text = page.Exists ? await File.ReadAllTextAsync(page.FullName, ct) : "";
        var heading = $"## The newest run of {report.Options.Name}\n";
        var begin = text.IndexOf(heading, StringComparison.Ordinal);
        if (begin < 0) begin = text.Length;
        var next = begin < text.Length ? text.IndexOf("\n## ", begin, StringComparison.Ordinal) : -1;
        var rest = next < 0 ? "" : text[next..];
        await File.WriteAllTextAsync(page.FullName, text[..begin] + heading + Newest(report) + rest, ct);
    }

    private static string Newest(BenchReport report)
    {
        var page = new StringBuilder().AppendLine()
            .AppendLine($"- {report.Circumstances}")
            .AppendLine($"- {report.Machine}")
            .AppendLine($"- {report.Machine.PostgresAndSettings}");
        foreach (var part in report.Results.Measurements.GroupBy(each => each.Part))
        {
            var columns = ResultColumn.For(part);
            page.AppendLine()
                .AppendLine($"| {part.Key} | {string.Join(" | ", columns.Select(column => column.Heading))} |")
                .AppendLine($"|---|{string.Concat(columns.Select(column => column.IsText ? "---|" : "---:|"))}");
            foreach (var each in part)
            {
                var cells = columns.Select(column => column.Text(each));
                page.AppendLine($"| {each.Title} | {string.Join(" | ", cells)} |");
            }
        }

        page.AppendLine().AppendLine("| promised | measured | bound | met |").AppendLine("|---|---:|---:|---|");
        foreach (var each in report.Results.Targets)
        {
            page.AppendLine(
                $"| {each.Promise} | {Figure.Of(each.Measured)} {each.Unit} | {Figure.BoundOf(each)} "
                + $"| {(each.IsMet ? "yes" : "no")} |");
        }

        return page.ToString();
    }
}
