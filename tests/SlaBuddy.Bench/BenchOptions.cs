namespace SlaBuddy.Bench;

/// <summary>What is measured, how often, and where it goes.</summary>
internal sealed record BenchOptions
{
    /// <summary>The command: a word for file names and headings.</summary>
    public string Name { get; init; } = "engine";

    public required bool Quick { get; init; }

    public required IReadOnlyList<string> Only { get; init; }

    /// <summary>How often each is measured; at least five for figures that are to be shown.</summary>
    public required int Repeats { get; init; }

    public FileInfo? Json { get; init; }

    /// <summary>A page whose table of the newest run is replaced.</summary>
    public FileInfo? Markdown { get; init; }

    public DirectoryInfo? Peers { get; init; }

    public FileInfo? Service { get; init; }

    /// <summary>The full amount of work, or a tenth of it.</summary>
    public int Scaled(int count) => Quick ? Math.Max(1, count / 10) : count;
}
