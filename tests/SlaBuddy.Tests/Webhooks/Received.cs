using System.Text.Json;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>One call as a receiver got it.</summary>
internal sealed record Received(string Id, string Timestamp, string Signature, string Body, string Path)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Type => Json.GetProperty("type").GetString()!;

    public long Ticket => Json.GetProperty("data").GetProperty("ticket_id").GetInt64();
}
