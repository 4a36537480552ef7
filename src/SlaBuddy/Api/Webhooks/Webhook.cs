using SlaBuddy.Api.Validation;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Webhooks;

/// <summary>
/// An address that hears of what happens to tickets. Without types it hears of everything; <c>DisabledWhy</c> is <c>switched_off</c>,
/// <c>gone</c> (it answered 410) or <c>failing</c> (it took nothing for a day).
/// </summary>
internal sealed record Webhook(
    long WebhookId, string Url, string? Description, [FeedTypes] IReadOnlyList<string>? Types, bool Enabled, DateTimeOffset? DisabledAt,
    [Words("switched_off", "gone", "failing")] string? DisabledWhy, DateTimeOffset? FailingSince, DateTimeOffset CreatedAt);
