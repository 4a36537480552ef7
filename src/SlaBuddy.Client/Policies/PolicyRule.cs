namespace SlaBuddy.Client;

/// <summary>Says which policy applies to a ticket.</summary>
public sealed record PolicyRule
{
    /// <summary>
    /// A condition over the ticket's facts, such as <c>$.tier == "enterprise"</c>; null where the rule holds for every ticket.
    /// </summary>
    public string? When { get; init; }

    /// <summary>The policy that it chooses.</summary>
    public required string PolicyId { get; init; }
}
