using System.IO.Compression;
using System.Text.Json;

namespace SlaBuddy.Bench.Backtests;

/// <summary>
/// A real export, where <c>SLABUDDY_RACKET_EXPORT</c> names one; its twenty busiest people are taken for the agents.
/// </summary>
internal sealed class GivenExport : IDisposable
{
    private const string Channel = "general";
    private const int Agents = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("sla-buddy-export-").FullName;

    private GivenExport(string path) => Files = new(
        path, Path.Combine(_folder, "sla-buddy.yaml"), Path.Combine(_folder, "agents.txt"));

    public ExportFiles Files { get; }

    public static GivenExport? Find()
    {
        if (Environment.GetEnvironmentVariable("SLABUDDY_RACKET_EXPORT") is not { Length: > 0 } path) return null;
        if (!File.Exists(path))
        {
            throw new BenchFaultException(
                $"SLABUDDY_RACKET_EXPORT names {path}, which is no file: give the export's ZIP.");
        }

        var given = new GivenExport(path);
        File.WriteAllText(
            given.Files.Policies,
            $"channels:\n  - {{channel: \"#{Channel}\", kind: customer, facts: {{tier: enterprise}}}}\n");
        File.WriteAllLines(given.Files.Agents, BusiestIn(path));
        return given;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> BusiestIn(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var days = zip.Entries.Where(entry =>
            entry.FullName.Contains($"{Channel}/", StringComparison.Ordinal)
            && entry.Name.EndsWith(".json", StringComparison.Ordinal));
        return [.. days.SelectMany(AuthorsIn).CountBy(author => author)
            .OrderByDescending(each => each.Value).Take(Agents).Select(each => each.Key)];
    }

    private static List<string> AuthorsIn(ZipArchiveEntry day)
    {
        using var stream = day.Open();
        using var messages = JsonDocument.Parse(stream);
        return [.. messages.RootElement.EnumerateArray()
            .Select(message => message.TryGetProperty("user", out var user) ? user.GetString() : null)
            .OfType<string>()];
    }
}
