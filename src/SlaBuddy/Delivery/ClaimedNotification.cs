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
    string Content,
    string GoesBy)
{
    public Way Way => GoesBy switch
    {
        "post" => Way.Post,
        "edit" => Way.Edit,
        "look_up" => Way.LookUp,
        _ => Way.Answer,
    };
}
