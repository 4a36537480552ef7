namespace SlaBuddy.Client;

/// <summary>What came as a webhook is not to be believed, or cannot be read.</summary>
public sealed class WebhookRefusedException : Exception
{
    internal WebhookRefusedException(WebhookRefusal reason, string message, Exception? cause = null) : base(message, cause) =>
        Reason = reason;

    /// <summary>Why.</summary>
    public WebhookRefusal Reason { get; }

    /// <summary>What to answer: 401 where it is not to be believed, 413 where it is too long, 400 where it cannot be read.</summary>
    public int Status => Reason switch
    {
        WebhookRefusal.Unreadable => 400,
        WebhookRefusal.TooLong => 413,
        _ => 401,
    };
}
