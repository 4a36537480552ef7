using System.Text.Json.Serialization;

namespace SlaBuddy.Helpdesk;

/// <summary>
/// What a helpdesk's public message means for the clock, as <c>sla.record_helpdesk_reading</c> takes it. Never its text.
/// </summary>
internal sealed record HelpdeskMessage(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("actor")] string? Actor,
    [property: JsonPropertyName("email")] string? Email)
{
    public const string AgentReply = "agent_reply";
    public const string CustomerMessage = "customer_message";
}
