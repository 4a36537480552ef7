namespace SlaBuddy.Client;

/// <summary>Why something that came as a webhook is refused.</summary>
public enum WebhookRefusal
{
    /// <summary>Its headers are not those of a webhook: one of them is missing or says nothing.</summary>
    NoWebhook,

    /// <summary>It was signed too long ago, or in the future: somebody may be sending again what was sent once.</summary>
    OutOfTime,

    /// <summary>None of its signatures was made with a secret that is known here, over this very body.</summary>
    WrongSignature,

    /// <summary>It is longer than any webhook of the service.</summary>
    TooLong,

    /// <summary>It is truly signed, and cannot be read.</summary>
    Unreadable,
}
