using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Webhooks;

/// <summary>An address that wants to hear. Without types, or with none, it hears of everything.</summary>
internal sealed record NewWebhook(string Url, string? Description, [FeedTypes] IReadOnlyList<string>? Types)
{
    public void Check() => new BodyErrors().If(Url is null, "url", "It is needed.").Text("description", Description).Types(Types).Throw();
}
