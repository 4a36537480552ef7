namespace SlaBuddy.Client;

/// <summary>Somebody tries a webhook out.</summary>
public sealed record TestEvent : SlaEvent
{
    /// <summary>What the service calls it.</summary>
    internal const string TypeName = "webhook.test";

    internal TestEvent()
    {
    }

    /// <summary>The webhook.</summary>
    public long WebhookId { get; init; }
}
