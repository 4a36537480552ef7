namespace SlaBuddy.Backtest.Report;

/// <summary>What was judged: which files, how many messages, from the first to the export's end.</summary>
internal sealed record BacktestSubject(
    string Export,
    string PoliciesFile,
    long Messages,
    DateTimeOffset From,
    DateTimeOffset To,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> PolicyIds,
    IReadOnlyList<BacktestNotice> Notices);
