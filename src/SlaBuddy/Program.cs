using SlaBuddy.CommandLine;

namespace SlaBuddy;

internal static class Program
{
    public static Task<int> Main(string[] args) => Commands.RunAsync(args);
}
