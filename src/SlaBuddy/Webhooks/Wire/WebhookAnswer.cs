namespace SlaBuddy.Webhooks.Wire;

/// <summary>
/// What came of one attempt. <paramref name="Error"/> is null where the receiver took it; <paramref name="RetryAfter"/> is what the
/// receiver asked for.
/// </summary>
internal sealed record WebhookAnswer(string Outcome, int? Status, string? Error, TimeSpan? RetryAfter, TimeSpan Took)
{
    public bool IsDelivered => Error is null;
}
