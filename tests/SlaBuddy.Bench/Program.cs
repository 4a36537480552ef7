using SlaBuddy.Bench.CommandLine;

namespace SlaBuddy.Bench;

internal static class Program
{
    public static Task<int> Main(string[] args) => BenchCommands.RunAsync(args);
}
