namespace SlaBuddy.Bench.Measuring;

/// <summary>The repeats of several figures, taken in turn: a slow minute of the machine hits all of them.</summary>
internal sealed class Series
{
    private readonly Dictionary<string, List<Sample>> _samples = [];

    public IEnumerable<string> Names => _samples.Keys;

    public void Add(string name, Sample sample)
    {
        if (!_samples.TryGetValue(name, out var samples)) _samples[name] = samples = [];
        samples.Add(sample);
    }

    public double[] Rates(string name) => [.. _samples[name].Select(sample => sample.PerSecond)];

    /// <summary>The name of the fastest of these.</summary>
    public string Fastest(IEnumerable<string> names) => names.MaxBy(name => Rates(name).Median())!;

    /// <summary>Repeat by repeat, how much faster the one is than the other.</summary>
    public double[] Ratios(string name, string other) =>
        [.. Rates(name).Zip(Rates(other), (ours, theirs) => ours / theirs)];

    public void Report(Results results, string part, string unit)
    {
        foreach (var (name, samples) in _samples)
        {
            results.Add(new(
                part, name, unit, Rates(name), Costs.MedianOf([.. samples.Select(sample => sample.Costs)])));
        }
    }
}
