using System.CommandLine;
using SlaBuddy.Sandbox.Commands;

namespace SlaBuddy.Sandbox;

internal static class Program
{
    public static Task<int> Main(string[] args)
    {
        var root =
            new RootCommand("A local Slack workspace and Google Calendar, for trying SLA Buddy out and for its tests.");
        root.Subcommands.Add(ServeCommand.Build());
        root.Subcommands.Add(DemoCommand.Build());
        return CommandRun.RunAsync(root, args);
    }
}
