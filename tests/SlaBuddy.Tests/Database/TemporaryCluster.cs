using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using SlaBuddy.Database.Embedded;

namespace SlaBuddy.Tests.Database;

/// <summary>The folders of the test runs' clusters: this run's own, and those an aborted run left behind.</summary>
internal static class TemporaryCluster
{
    private const string Prefix = "sla-buddy-tests-";

    private static readonly string Folder = NewFolder();

    public static EmbeddedPostgres Create() => At(Folder);

    public static void Delete() => DeleteFolder(Folder);

    /// <summary>A folder that carries this process's id, so that a later run sees whether it was left behind.</summary>
    public static string NewFolder() =>
        Path.Combine(Path.GetTempPath(), $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"[..32]);

    /// <summary>What belongs to no process that still runs is stopped and deleted.</summary>
    public static async Task ClearAbandonedAsync()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (OwnerLives(folder)) continue;
            if (File.Exists(new ClusterLayout(folder).PostmasterFile))
            {
                var abandoned = At(folder);
                await abandoned.StartAsync(CancellationToken.None);
                await abandoned.DisposeAsync();
            }

            DeleteFolder(folder);
        }
    }

    public static EmbeddedPostgres At(string folder, bool durable = false) => new(
        new EmbeddedPostgresOptions { DataPath = folder, Durable = durable },
        TimeProvider.System,
        NullLogger<EmbeddedPostgres>.Instance);

    private static bool OwnerLives(string folder)
    {
        var id = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
        try
        {
            using var owner = Process.GetProcessById(int.Parse(id));
            return true;
        }
        catch (Exception gone) when (gone is ArgumentException or FormatException)
        {
            return false;
        }
    }

    private static void DeleteFolder(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // The next run will find it.
        }
    }
}
