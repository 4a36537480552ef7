namespace SlaBuddy.Api.Slas;

/// <summary>Which version of a policy holds, by whom and when it was put in force, and the calendar it counts in; none: 24x7.</summary>
internal sealed record PolicyProof(
    string PolicyId, int Version, string Name, string Sha256, DateTimeOffset AppliedAt, string AppliedBy, string? Calendar);
