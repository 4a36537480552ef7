namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>How the shuffled side hears of a happening; the side in order heeds the delay alone.</summary>
/// <param name="Delay">How many sweeps it misses: 0 is heard before the next one, as it should be.</param>
/// <param name="Round">Which of the batches between two sweeps brings it.</param>
/// <param name="Again">How many sweeps later it is heard once more; null never.</param>
/// <param name="OnSecondConnection">Which of two connections brings it, where there are two.</param>
internal sealed record Hearing(int Delay, int Round, int? Again, bool OnSecondConnection)
{
    public const int Rounds = 4;

    public static readonly Hearing AtOnce = new(0, 0, null, false);
}
