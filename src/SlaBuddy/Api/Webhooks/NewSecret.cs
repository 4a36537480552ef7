namespace SlaBuddy.Api.Webhooks;

/// <summary>A new secret, shown this once, and when those before it end.</summary>
internal sealed record NewSecret(string Secret, DateTimeOffset OldExpiresAt);
