using SlaBuddy.Sandbox.Faults;

namespace SlaBuddy.Sandbox.Pages.Switches;

/// <summary>The switches as they stand.</summary>
public sealed class FaultBoard
{
    internal FaultBoard(WireFaults faults) => (Faults, Rules) = (faults, faults.Rules);

    internal WireFaults Faults { get; }

    internal IReadOnlyList<FaultRule> Rules { get; }

    internal int On => Rules.Where(rule => !rule.IsSpent).Select(rule => rule.Fault.Kind).Distinct().Count();

    internal FaultRule? RuleOf(FaultSwitch one) =>
        Rules.FirstOrDefault(rule => rule.Fault.Kind == one.Kind && !rule.IsSpent);
}
