namespace SlaBuddy.Api.Tickets;

/// <summary>The version of a policy that a ticket is under.</summary>
internal sealed record PolicyInForce(string PolicyId, int Version, string Name);
