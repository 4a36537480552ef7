using Microsoft.Extensions.Logging.Abstractions;
using SlaBuddy.Database.Embedded;

namespace SlaBuddy.Tests.Database;

/// <summary>The folders of the test runs' clusters: this run's own, and those an aborted run left behind.</summary>
internal static class TemporaryCluster
{
    private const string Prefix = "sla-buddy-tests-";

    private static readonly string Folder =
        Path.Combine(Path.GetTempPath(), $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"[..32]);

    public static EmbeddedPostgres Create() => At(Folder);

    public static void Delete() => DeleteFolder(Folder);

    /// <summary>Whoever still runs holds the lock of its cluster; what nobody holds is stopped and deleted.</summary>
    public static async Task ClearAbandonedAsync()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var layout = new ClusterLayout(folder);
            try
            {
                using var change = FileLock.TryExclusive(layout.ChangeLock);
                using var use = FileLock.TryExclusive(layout.UseLock);
                if (change is null || use is null) continue;
            }
            // Another run clears it at this very moment.
            catch (DirectoryNotFoundException)
            {
                continue;
            }

            if (File.Exists(layout.PostmasterFile))
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
