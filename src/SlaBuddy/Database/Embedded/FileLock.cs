namespace SlaBuddy.Database.Embedded;

/// <summary>A lock between processes. The kernel frees it when its holder dies, however it dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<IDisposable> ExclusiveAsync(
        string path, TimeSpan patience, TimeProvider clock, CancellationToken ct)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            if (TryExclusive(path) is { } held) return held;
            if (clock.GetElapsedTime(since) > patience)
            {
                throw new DatabaseFaultException(
                    $"Another process has held {path} for more than {patience.TotalSeconds:0} s.",
                    "Find it with \"lsof\" or \"fuser\" and end it, then start again.");
            }

            await Task.Delay(Pause, clock, ct);
        }
    }

    public static IDisposable? TryExclusive(string path) => Open(path, FileAccess.ReadWrite, FileShare.None);

    public static IDisposable? TryShared(string path) => Open(path, FileAccess.Read, FileShare.Read);

    private static FileStream? Open(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share);
        }
        // The runtime has no type of its own for a lock that someone else holds.
        catch (IOException taken) when (taken.GetType() == typeof(IOException))
        {
            return null;
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new DatabaseFaultException(
                $"{path} belongs to another user.",
                "Run the service as the user who ran it first, or set Database__DataPath to another folder.",
                refusal);
        }
    }
}
