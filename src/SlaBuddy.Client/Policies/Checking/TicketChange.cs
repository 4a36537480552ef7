namespace SlaBuddy.Client;

/// <summary>What would change for an open ticket if it were moved.</summary>
public sealed record TicketChange
{
    /// <summary>The ticket.</summary>
    public required long TicketId { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The policy that it is under, with its version.</summary>
    public string? PolicyBefore { get; init; }

    /// <summary>The policy that it would be under, with its version.</summary>
    public string? PolicyAfter { get; init; }

    /// <summary>What would be due at another instant.</summary>
    public IReadOnlyList<DueChange> Changes { get; init; } = [];
}
