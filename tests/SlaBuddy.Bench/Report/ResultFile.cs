using System.Text.Json;

namespace SlaBuddy.Bench.Report;

/// <summary>The same figures as JSON, every single repeat included.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    /// <returns>Where they are.</returns>
    public static async Task<string> WriteAsync(BenchReport report, FileInfo? file, CancellationToken ct)
    {
        var path = file?.FullName
            ?? Path.GetFullPath($"bench-results/{report.Options.Name}-{report.StartedAt:yyyyMMdd-HHmmss}.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var stream = File.Create(path);
        await JsonSerializer.SerializeAsync(
            stream,
            new
            {
                report.StartedAt,
                TookSeconds = report.Took.TotalSeconds,
                report.Options.Quick,
                report.Options.Repeats,
                report.Machine,
                report.Results.Measurements,
                report.Results.Targets,
            },
            Options,
            ct);
        return path;
    }
}
