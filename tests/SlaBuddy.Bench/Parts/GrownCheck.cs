namespace SlaBuddy.Bench.Parts;

/// <summary>One repeat, in milliseconds: a check that finds a thousand due, its CPU time, one that finds none.</summary>
internal sealed record GrownCheck(double Found, double? FoundCpu, double Idle);
