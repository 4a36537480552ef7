using System.Net;
using System.Text.Json;

namespace SlaBuddy.Tests.Api;

/// <summary>What came back, to look at.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string Text, string Location, string Tag, string Replayed)
{
    public JsonElement Body => JsonElement.Parse(Text);

    /// <summary>"404 ticket_not_found".</summary>
    public string Problem => $"{(int)Status} {(Body.TryGetProperty("code", out var code) ? code.GetString() : "")}";

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage answer) => new(
        answer.StatusCode,
        await answer.Content.ReadAsStringAsync(),
        answer.Headers.Location?.ToString() ?? "",
        answer.Headers.TryGetValues("ETag", out var tags) ? tags.Single() : "",
        answer.Headers.TryGetValues("Idempotency-Replayed", out var replayed) ? replayed.Single() : "");
}
