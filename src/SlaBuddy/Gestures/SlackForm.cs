using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace SlaBuddy.Gestures;

/// <summary>The forms that commands and interactions come as, and the JSON they are answered with.</summary>
internal static class SlackForm
{
    /// <summary>Null when it is no form.</summary>
    public static IReadOnlyDictionary<string, StringValues>? Parse(byte[] body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body));
            return reader.ReadForm();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static string? Field(this IReadOnlyDictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    public static IResult Answer(string? json) =>
        json is null ? TypedResults.Ok() : TypedResults.Text(json, "application/json", Encoding.UTF8);
}
