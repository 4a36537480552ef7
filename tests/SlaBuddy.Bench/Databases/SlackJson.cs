using System.Text.Json;

namespace SlaBuddy.Bench.Databases;

/// <summary>Messages in the form that <c>sla.store_messages</c> reads.</summary>
internal static class SlackJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Of(IReadOnlyList<SlackMessage> messages) => JsonSerializer.Serialize(messages, Options);
}
