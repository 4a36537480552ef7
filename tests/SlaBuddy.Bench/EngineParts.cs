using SlaBuddy.Bench.Parts;

namespace SlaBuddy.Bench;

/// <summary>The parts in the order in which they are measured.</summary>
internal static class EngineParts
{
    private static readonly IReadOnlyDictionary<string, Func<IPart>> All = new Dictionary<string, Func<IPart>>
    {
        ["intake"] = () => new IntakePart(),
        ["firing"] = () => new FiringPart(),
        ["growth"] = () => new GrowthPart(),
        ["lateness"] = () => new LatenessPart(),
        ["peers"] = () => new PeersPart(),
        ["backtest"] = () => new BacktestPart(),
    };

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    public static IEnumerable<IPart> Create(IReadOnlyList<string> names) =>
        All.Where(each => names.Contains(each.Key)).Select(each => each.Value());
}
