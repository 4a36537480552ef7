using System.CommandLine;

namespace SlaBuddy.Sandbox.Commands;

/// <summary><c>demo</c>: the sandbox and a real service beside it.</summary>
internal static class DemoCommand
{
    public static Command Build() => new("demo", "Plays SLA Buddy against the sandbox.");
}
