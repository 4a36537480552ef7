using Spectre.Console;

namespace SlaBuddy.CommandLine;

/// <summary>Where commands write: colours and tables on a terminal, plain lines anywhere else.</summary>
internal static class CommandConsole
{
    // A pipe has no edge at which a line would have to break.
    private const int NoEdge = 10_000;

    /// <param name="output">Usually standard output.</param>
    /// <param name="widthWithoutTerminal">Where lines break in a pipe or a file.</param>
    public static IAnsiConsole Create(TextWriter output, int widthWithoutTerminal = NoEdge)
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
        if (!to.IsTerminal) console.Profile.Width = widthWithoutTerminal;
        return console;
    }
}
