namespace SlaBuddy.Api.Webhooks;

/// <summary>A new webhook with the secret that its deliveries are signed with, shown this once.</summary>
internal sealed record WebhookCreated(
    long WebhookId, string Url, string? Description, IReadOnlyList<string>? Types, bool Enabled, DateTimeOffset? DisabledAt,
    string? DisabledWhy, DateTimeOffset? FailingSince, DateTimeOffset CreatedAt, string Secret);
