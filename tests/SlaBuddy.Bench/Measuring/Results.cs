namespace SlaBuddy.Bench.Measuring;

/// <summary>Everything measured in one run.</summary>
internal sealed class Results
{
    private readonly List<Measurement> _measurements = [];
    private readonly List<Target> _targets = [];
    private readonly List<string> _faults = [];

    public IReadOnlyList<Measurement> Measurements => _measurements;

    public IReadOnlyList<Target> Targets => _targets;

    /// <summary>What could not be measured, and why.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public bool AllMet => _targets.All(target => target.IsMet);

    public void Add(Measurement measurement) => _measurements.Add(measurement);

    public void Failed(string part, string why) => _faults.Add($"{part}: {why}");

    public void AtLeast(string promise, double measured, string unit, double bound) =>
        _targets.Add(new(promise, measured, unit, bound, IsFloor: true));

    public void AtMost(string promise, double measured, string unit, double bound) =>
        _targets.Add(new(promise, measured, unit, bound, IsFloor: false));

    public double? MedianOf(string part, string name) =>
        _measurements.LastOrDefault(each => each.Part == part && each.Name == name)?.Median;
}
