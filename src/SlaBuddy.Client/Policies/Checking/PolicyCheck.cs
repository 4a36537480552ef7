namespace SlaBuddy.Client;

/// <summary>Whether a policy file could be put in force. A warning alone does not make it invalid.</summary>
public sealed record PolicyCheck
{
    /// <summary>Whether it could.</summary>
    public required bool Valid { get; init; }

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<PolicyFault> Faults { get; init; } = [];
}
