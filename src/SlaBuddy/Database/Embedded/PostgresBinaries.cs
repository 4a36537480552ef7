using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaBuddy.Database.Embedded;

/// <summary>An installed Postgres: the folder of its programs and its major version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    public const int OldestMajor = 15;

    private const string Installing =
        "Install PostgreSQL 15 or newer (Debian and Ubuntu: apt-get install postgresql; macOS: brew install "
        + "postgresql@17), or give ConnectionStrings__SlaBuddy.";

    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    public string Initdb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The newest installation, or for a cluster that exists the one of its major version.</summary>
    public static async Task<PostgresBinaries> FindAsync(string? folder, int? major, CancellationToken ct)
    {
        var folders = folder is not null ? [folder] : await CandidatesAsync(ct);
        var found = new List<PostgresBinaries>();
        foreach (var each in folders.Distinct(StringComparer.Ordinal))
        {
            if (!Programs.All(program => File.Exists(Path.Combine(each, program)))) continue;
            var version = await PostgresTool.RunAsync(Path.Combine(each, "postgres"), ["--version"], user: null, ct);
            if (Version().Match(version.Output) is { Success: true } match)
            {
                found.Add(new(each, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
            }
        }

        var fitting = found.Where(each => major is null ? each.Major >= OldestMajor : each.Major == major)
            .MaxBy(each => each.Major);
        if (fitting is not null) return fitting;
        var seen = found.Count == 0
            ? folder is null ? "none was found" : $"{folder} has none"
            : $"only {string.Join(", ", found.Select(each => each.Major).Order())} was found";
        throw major is null
            ? new DatabaseFaultException($"No PostgreSQL {OldestMajor} or newer is installed: {seen}.", Installing)
            : new DatabaseFaultException(
                $"The embedded data was made by PostgreSQL {major}, but {seen}.",
                $"Install PostgreSQL {major}, or move the data to a newer version with pg_dump and pg_restore.");
    }

    private static async Task<IEnumerable<string>> CandidatesAsync(CancellationToken ct)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        var folders = new List<string>(path);
        if (path.Select(each => Path.Combine(each, "pg_config")).FirstOrDefault(File.Exists) is { } config)
        {
            folders.Add((await PostgresTool.RunAsync(config, ["--bindir"], user: null, ct)).Output.Trim());
        }

        folders.AddRange(Below("/usr/lib/postgresql", "*", "bin"));
        folders.AddRange(Below("/usr", "pgsql-*", "bin"));
        folders.AddRange(Below("/opt/homebrew/opt", "postgresql*", "bin"));
        folders.AddRange(Below("/usr/local/opt", "postgresql*", "bin"));
        folders.AddRange(Below("/Applications/Postgres.app/Contents/Versions", "*", "bin"));
        return folders;
    }

    private static IEnumerable<string> Below(string folder, string pattern, string child) =>
        Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder, pattern).Select(each => Path.Combine(each, child))
            : [];

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Version();
}
