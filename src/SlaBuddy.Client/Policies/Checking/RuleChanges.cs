namespace SlaBuddy.Client;

/// <summary>The rules, in their order, as they are and as they would be.</summary>
public sealed record RuleChanges
{
    /// <summary>As they are.</summary>
    public IReadOnlyList<PolicyRule> Before { get; init; } = [];

    /// <summary>As they would be.</summary>
    public IReadOnlyList<PolicyRule> After { get; init; } = [];
}
