namespace SlaBuddy.Client;

/// <summary>Which notifications to list. What is not given filters nothing.</summary>
public sealed record NotificationFilter
{
    /// <summary>One or more of <see cref="NotificationState"/>.</summary>
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>One or more kinds.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Those about this ticket.</summary>
    public long? TicketId { get; init; }
}
