using System.Globalization;
using System.Text;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Backtest;

/// <summary>What was given cannot be judged. The message lists every fault with its place and its remedy.</summary>
internal sealed class BacktestFaultsException(IReadOnlyList<Fault> faults) : Exception(Describe(faults))
{
    public BacktestFaultsException(string where, string what, string remedy)
        : this([new Fault(Severity.Fatal, where, what, remedy)])
    {
    }

    public IReadOnlyList<Fault> Faults { get; } = faults;

    private static string Describe(IReadOnlyList<Fault> faults)
    {
        var text = new StringBuilder();
        foreach (var fault in faults)
            text.Append(CultureInfo.InvariantCulture, $"{fault.Where}: {fault.What}\n  {fault.Remedy}\n");
        return text.ToString().TrimEnd();
    }
}
