namespace SlaBuddy.Client;

/// <summary>A webhook that was made, and the secret that its signatures are made with.</summary>
public sealed record WebhookCreated : Webhook
{
    /// <summary>Shown this once: <c>whsec_…</c>. A <see cref="WebhookVerifier"/> needs it.</summary>
    public required string Secret { get; init; }

    /// <summary>The webhook, without its secret.</summary>
    /// <returns>Its number and address.</returns>
    public override string ToString() => $"{nameof(Webhook)} {WebhookId} {Url}";
}
