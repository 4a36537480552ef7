using SlaBuddy.Api.Validation.Words;
using SlaBuddy.Delivery;

namespace SlaBuddy.Api.Notifications;

/// <summary>
/// Something that was to be told in Slack, once, and what became of it: <c>pending</c>, <c>sending</c>, <c>uncertain</c> (Slack did not
/// say whether it took it), <c>sent</c>, <c>failed</c> for good, or <c>suppressed</c> as no longer true. Never its text.
/// </summary>
internal sealed record Notification(
    long NotificationId,
    [NotificationKinds] string Kind,
    [NotificationStates] string State,
    long? TicketId,
    int? Level,
    string? Notice,
    [Metrics] string? Metric,
    string? ChannelId,
    string? ThreadTs,
    string? ToUserId,
    long? AboutId,
    long? DigestId,
    IReadOnlyList<string> UserIds,
    int Attempts,
    DateTimeOffset CreatedAt,
    DateTimeOffset? NextAttemptAt,
    string? MessageTs,
    DateTimeOffset? PostedAt,
    string? Error)
{
    /// <summary>What to do about the error of one that failed.</summary>
    public string? Remedy => State == "failed" && Error is not null ? RefusalRemedy.Of(Error) : null;
}
