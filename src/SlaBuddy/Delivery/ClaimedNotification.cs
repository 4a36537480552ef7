namespace SlaBuddy.Delivery;

/// <summary>A row of the outbox that is ours for the length of a lease. The epoch fences every later write.</summary>
internal sealed record ClaimedNotification(
    long NotificationId,
    long Epoch,
    string Key,
    string Kind,
    string State,
    string TeamId,
    string? ChannelId,
    string? ThreadTs,
    string? ToUserId,
    int Attempt,
    DateTime? AttemptAt,
    string Content)
{
    /// <summary>Nobody knows yet whether Slack accepted an earlier attempt.</summary>
    public bool IsUncertain => State == "uncertain";
}
