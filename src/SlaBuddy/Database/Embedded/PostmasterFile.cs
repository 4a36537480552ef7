using System.Diagnostics;
using System.Globalization;

namespace SlaBuddy.Database.Embedded;

/// <summary>What <c>postmaster.pid</c> says about the server of a cluster.</summary>
internal sealed record PostmasterFile(int ProcessId, string? SocketFolder)
{
    // No process has this id, on any system.
    private const int NobodysId = int.MaxValue - 1;

    public static PostmasterFile? Read(string path)
    {
        if (!File.Exists(path)) return null;
        var lines = File.ReadAllLines(path);
        return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id)
            ? new PostmasterFile(id, lines.Length > 4 ? lines[4] : null)
            : null;
    }

    public PostmasterState State()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("post", StringComparison.Ordinal)
                ? PostmasterState.Runs
                : PostmasterState.IdBelongsToAnother;
        }
        // Dead, or dying while we look.
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return PostmasterState.Dead;
        }
    }

    /// <summary>
    /// Makes a server start although another process now has the id of its dead predecessor. The file itself must
    /// stay: it names the shared memory by which Postgres sees that backends of the predecessor still live.
    /// </summary>
    public static async Task ForgetProcessAsync(string path, CancellationToken ct)
    {
        var lines = await File.ReadAllLinesAsync(path, ct);
        lines[0] = NobodysId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(path, lines, ct);
    }
}
