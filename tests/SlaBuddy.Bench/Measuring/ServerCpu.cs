using System.Globalization;

namespace SlaBuddy.Bench.Measuring;

/// <summary>
/// The processor time of server processes, which says what work costs even while something else keeps the machine busy.
/// Known on Linux alone.
/// </summary>
internal static class ServerCpu
{
    // Counted from the state, which follows the name.
    private const int ChildrenUser = 13;
    private const int ChildrenSystem = 14;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>What these processes have used so far.</summary>
    public static TimeSpan? Of(IEnumerable<int> processes)
    {
        var nanoseconds = 0L;
        foreach (var process in processes)
        {
            var file = $"/proc/{process}/schedstat";
            if (!File.Exists(file)) return null;
            nanoseconds += long.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture);
        }

        return TimeSpan.FromMicroseconds(nanoseconds / 1_000.0);
    }

    /// <summary>What a process's ended children used: of the postmaster, all connections that are closed.</summary>
    public static TimeSpan? OfEndedChildren(int process)
    {
        var file = $"/proc/{process}/stat";
        if (!File.Exists(file)) return null;
        // The name, in parentheses, may have blanks.
        var text = File.ReadAllText(file);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[ChildrenUser], CultureInfo.InvariantCulture)
            + long.Parse(fields[ChildrenSystem], CultureInfo.InvariantCulture);
        return ticks * Tick;
    }
}
