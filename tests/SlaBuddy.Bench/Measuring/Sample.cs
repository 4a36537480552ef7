namespace SlaBuddy.Bench.Measuring;

/// <summary>One repeat: how much was done, how long it took, what it cost the server.</summary>
internal sealed record Sample(int Count, TimeSpan Took, Costs Costs)
{
    public double PerSecond => Count / Took.TotalSeconds;
}
