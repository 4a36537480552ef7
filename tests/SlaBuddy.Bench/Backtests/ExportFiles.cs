namespace SlaBuddy.Bench.Backtests;

/// <summary>What a back-test reads.</summary>
internal sealed record ExportFiles(string Export, string Policies, string Agents);
