using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using SlaBuddy.Slack.Events;

namespace SlaBuddy.Slack;

/// <summary>Slack's JSON: snake_case, unknown fields ignored, missing ones tolerated.</summary>
internal static partial class SlackJson
{
    /// <summary>Without the rescue of messages: what the rescue itself reads with.</summary>
    internal static JsonSerializerOptions Strict { get; } = Create();

    public static JsonSerializerOptions Options { get; } = Create(new MessageEventConverter(), new EventConverter());

    /// <summary>Says of an odd event that it is odd, so that its text is mended before anything is given up.</summary>
    private static readonly JsonSerializerOptions Demanding =
        Create(new MessageEventConverter(), new EventConverter { Demanding = true });

    /// <summary>Reads what Slack sent.</summary>
    /// <exception cref="JsonException">It is no JSON, or of another shape.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Demanding) ?? throw NoObject();
        }
        catch (JsonException)
        {
            // Slack cuts texts between the two halves of an emoji; one such message must not hide a whole page.
            var text = System.Text.Encoding.UTF8.GetString(body);
            var mended = Escape().Replace(text, escape => escape.Groups["half"].Success ? @"\uFFFD" : escape.Value);
            return JsonSerializer.Deserialize<T>(mended, Options) ?? throw NoObject();
        }
    }

    private static JsonException NoObject() => new("null where an object is due");

    private static JsonSerializerOptions Create(params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            // The body is a form field, not HTML; escaped umlauts would only eat into Slack's limits.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 256,
        };
        foreach (var converter in converters) options.Converters.Add(converter);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    [GeneratedRegex(
        @"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u(?<half>[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
        RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Escape();
}
