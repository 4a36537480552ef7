using SlaBuddy.Configuration.Startup;
using Spectre.Console;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>Says what is wrong with the file, fault by fault: <c>file:line:column: error: what</c>.</summary>
internal static class FaultReport
{
    private static readonly Style Place = new(decoration: Decoration.Bold);

    public static void Show(IReadOnlyList<Fault> faults, IAnsiConsole console)
    {
        foreach (var fault in faults)
            console.Write(new Paragraph()
                .Append($"{fault.Where}: ", Place)
                .Append(WordOf(fault), StyleOf(fault))
                .Append($": {fault.What}\n    {fault.Remedy}\n"));
    }

    /// <summary>"2 faults and 1 warning".</summary>
    public static string Count(IReadOnlyList<Fault> faults)
    {
        var fatal = faults.Count(IsFatal);
        var warnings = faults.Count - fatal;
        return fatal == 0 ? Counted.Of(warnings, "warning")
            : warnings == 0 ? Counted.Of(fatal, "fault")
            : $"{Counted.Of(fatal, "fault")} and {Counted.Of(warnings, "warning")}";
    }

    public static bool IsFatal(Fault fault) => fault.Severity == Severity.Fatal;

    private static string WordOf(Fault fault) => IsFatal(fault) ? "error" : "warning";

    private static Style StyleOf(Fault fault) => new(IsFatal(fault) ? Color.Red : Color.Yellow);
}
