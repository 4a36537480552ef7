namespace SlaBuddy.Bench.Measuring;

/// <summary>What the design promises, and what was measured.</summary>
internal sealed record Target(string Promise, double Measured, string Unit, double Bound, bool IsFloor)
{
    public bool IsMet => IsFloor ? Measured >= Bound : Measured <= Bound;
}
