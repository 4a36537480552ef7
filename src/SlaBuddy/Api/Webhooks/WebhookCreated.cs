using SlaBuddy.Api.Validation;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Webhooks;

/// <summary>A new webhook with the secret that its deliveries are signed with, shown this once.</summary>
internal sealed record WebhookCreated(
    long WebhookId, string Url, string? Description, [FeedTypes] IReadOnlyList<string>? Types, bool Enabled, DateTimeOffset? DisabledAt,
    [Words("switched_off", "gone", "failing")] string? DisabledWhy, DateTimeOffset? FailingSince, DateTimeOffset CreatedAt, string Secret);
