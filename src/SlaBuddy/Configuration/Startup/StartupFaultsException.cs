using System.Globalization;
using System.Text;

namespace SlaBuddy.Configuration.Startup;

/// <summary>The service cannot start. The message lists every fault with its remedy and is meant for people.</summary>
internal sealed class StartupFaultsException(IReadOnlyList<Fault> faults) : Exception(Describe(faults))
{
    /// <summary>What the process exits with: wrong usage.</summary>
    public const int ExitCode = 2;

    public IReadOnlyList<Fault> Faults { get; } = faults;

    private static string Describe(IReadOnlyList<Fault> faults)
    {
        var text = new StringBuilder();
        var count = faults.Count == 1 ? "one thing needs" : $"{faults.Count} things need";
        text.Append(CultureInfo.InvariantCulture, $"SLA Buddy cannot start: {count} attention.\n");
        var number = 0;
        foreach (var fault in faults)
            text.Append(CultureInfo.InvariantCulture,
                $"\n{++number}. {fault.Where}: {fault.What}\n   {fault.Remedy}\n");
        return text.ToString();
    }
}
