using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// How the app acknowledged: with words, with JSON, with nothing, or (then there is a fault) not at all.
/// </summary>
internal sealed record AppAnswer(string? Fault = null, string? Text = null, JsonObject? Json = null)
{
    public static AppAnswer Of(string? body, string? mediaType)
    {
        if (string.IsNullOrWhiteSpace(body)) return new AppAnswer();
        if (mediaType != "application/json") return new AppAnswer(Text: body);
        try
        {
            return JsonNode.Parse(body) is JsonObject json ? new AppAnswer(Json: json) : new AppAnswer(Text: body);
        }
        catch (JsonException)
        {
            return new AppAnswer("invalid_response");
        }
    }
}
