using Spectre.Console;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>Where policy commands write: colours and tables on a terminal, plain long lines anywhere else.</summary>
internal static class PolicyConsole
{
    // A pipe has no edge at which a line would have to break.
    private const int NoEdge = 10_000;

    public static IAnsiConsole Create(TextWriter output)
    {
        var to = new AnsiConsoleOutput(output);
        // Some variables of the environment make the library colour what goes into a pipe, too.
        var plain = !to.IsTerminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = to,
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (!to.IsTerminal) console.Profile.Width = NoEdge;
        return console;
    }
}
