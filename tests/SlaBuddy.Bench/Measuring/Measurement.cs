namespace SlaBuddy.Bench.Measuring;

/// <summary>One figure, measured several times.</summary>
internal sealed record Measurement(
    string Part, string Name, string Unit, IReadOnlyList<double> Samples, Costs? Costs = null, string? Note = null)
{
    public string Title => Note is null ? Name : $"{Name} ({Note})";

    public double Median => Samples.Median();

    public double Min => Samples.Min();

    public double Max => Samples.Max();
}
