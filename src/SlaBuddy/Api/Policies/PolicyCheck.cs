namespace SlaBuddy.Api.Policies;

/// <summary>Whether a policy file could be put in force, and all that is wrong with it; a warning alone does not make it invalid.</summary>
internal sealed record PolicyCheck(bool Valid, IReadOnlyList<PolicyFault> Faults);
