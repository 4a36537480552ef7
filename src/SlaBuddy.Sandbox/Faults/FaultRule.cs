namespace SlaBuddy.Sandbox.Faults;

/// <summary>A fault, and when it strikes: in which method and channel, how likely, and how often at most.</summary>
internal sealed record FaultRule(string Method, Fault Fault)
{
    /// <summary>The one channel, by id, whose calls it strikes; all, if null.</summary>
    public string? Channel { get; init; }

    /// <summary>From 0 to 1: how likely it strikes each time it could.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How often at most; for ever, if null.</summary>
    public int? Times { get; init; }

    /// <summary>How often it has struck.</summary>
    public int Happened { get; init; }

    public bool IsSpent => Happened >= Times;

    /// <summary>Whether it could strike: <c>*</c> is every method, <c>chat</c> all of its family.</summary>
    public bool Covers(FaultScope scope, string method, string? channel) =>
        Fault.Scope == scope && !IsSpent && (Channel is null || Channel == channel)
        && (Method == "*" || Method == method || method.StartsWith($"{Method}.", StringComparison.Ordinal));
}
