namespace SlaBuddy.Client;

/// <summary>One event on its way to one webhook, and all that was tried.</summary>
public sealed record DeliveryWithLog : Delivery
{
    /// <summary>Every attempt, the first one first.</summary>
    public IReadOnlyList<DeliveryAttempt> Log { get; init; } = [];
}
