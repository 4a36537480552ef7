namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>How one attempt ended: the receiver's status, or none and Slack's word for what went wrong.</summary>
internal sealed record DeliveryAttempt(int? Status, string? Reason = null)
{
    /// <summary>The receiver asked for no other attempt.</summary>
    public bool NoRetry { get; init; }
}
