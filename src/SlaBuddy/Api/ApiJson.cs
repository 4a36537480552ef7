using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaBuddy.Api;

/// <summary>How the API writes: the words of the database, instants as RFC 3339 in UTC, and nothing that is not there.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new(JsonSerializerDefaults.Web));

    /// <summary>What a member or a parameter is called: <c>ticket_id</c>.</summary>
    public static string Name(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // What is read by people at a prompt need not be safe inside a page.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new UtcInstantConverter());
        options.Converters.Add(new DurationConverter());
        return options;
    }
}
