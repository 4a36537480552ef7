namespace SlaBuddy.Slack;

/// <summary>
/// What people see. Nothing here is ever repeated by itself: a second post is a second alarm.
/// <see cref="SlackRateLimitException"/>, <see cref="SlackUnreachableException"/> and a plain
/// <see cref="SlackException"/> mean that it was not posted, <see cref="SlackAmbiguousException"/> that nobody knows.
/// </summary>
internal interface IChatApi
{
    Task<PostedMessage> PostMessage(Message message, CancellationToken cancellationToken = default);

    /// <summary>Replaces the message at <see cref="Message.Ts"/>.</summary>
    Task<PostedMessage> Update(Message message, CancellationToken cancellationToken = default);

    /// <summary>Shows a message to one person only, for as long as their client keeps it.</summary>
    Task PostEphemeral(string userId, Message message, CancellationToken cancellationToken = default);
}
