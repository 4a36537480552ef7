using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SlaBuddy.Api;

/// <summary>How the API writes: the words of the database, instants as RFC 3339 in UTC, and nothing that is not there.</summary>
internal static class ApiJson
{
    // Complete from the start: what a type consists of is asked for before anything was ever read or written.
    public static JsonSerializerOptions Options { get; } = Configure(new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    });

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
