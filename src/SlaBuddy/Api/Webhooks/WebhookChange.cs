using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Webhooks;

/// <summary>What is not given stays. An empty description goes; no types are all of them.</summary>
internal sealed record WebhookChange(string? Url, string? Description, [FeedTypes] IReadOnlyList<string>? Types, bool? Enabled)
{
    public void Check() => new BodyErrors().Text("description", Description is "" ? null : Description).Types(Types).Throw();
}
