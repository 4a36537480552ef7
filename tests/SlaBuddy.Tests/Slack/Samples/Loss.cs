using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlaBuddy.Tests.Slack.Samples;

/// <summary>Finds what a type of ours has a place for, the sample holds, and the reading lost.</summary>
internal static class Loss
{
    /// <summary>Where something was lost, each as a path; empty when nothing was.</summary>
    public static IReadOnlyList<string> Between(JsonElement sample, object? read, string path = "")
    {
        if (sample.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return [];
        return (read, sample.ValueKind) switch
        {
            (null, _) => [$"{path}: nothing instead of {sample.ValueKind}"],
            (JsonElement same, _) => same.GetRawText() == sample.GetRawText() ? [] : [$"{path}: other JSON"],
            (string text, _) => Compare(path, sample.ToString(), text),
            (bool flag, _) => Compare(path, sample.GetBoolean().ToString(), flag.ToString()),
            (IConvertible number, JsonValueKind.Number) =>
                Compare(path, sample.GetRawText(), number.ToString(CultureInfo.InvariantCulture)),
            (IDictionary map, JsonValueKind.Object) => [.. sample.EnumerateObject().SelectMany(entry =>
                map.Contains(entry.Name) ? Between(entry.Value, map[entry.Name], $"{path}.{entry.Name}") : [$"{path}.{entry.Name}: left out"])],
            (IEnumerable list, JsonValueKind.Array) => BetweenLists(sample, [.. list.Cast<object?>()], path),
            (_, JsonValueKind.Object) => [.. read.GetType().GetProperties().Where(IsOnTheWire).SelectMany(property =>
                sample.TryGetProperty(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), out var value)
                    ? Between(value, property.GetValue(read), $"{path}.{property.Name}")
                    : [])],
            _ => [$"{path}: {read.GetType().Name} instead of {sample.ValueKind}"],
        };
    }

    private static IReadOnlyList<string> BetweenLists(JsonElement sample, object?[] read, string path) =>
        sample.GetArrayLength() == read.Length
            ? [.. sample.EnumerateArray().SelectMany((item, at) => Between(item, read[at], $"{path}[{at}]"))]
            : [$"{path}: {read.Length} instead of {sample.GetArrayLength()}"];

    private static IReadOnlyList<string> Compare(string path, string sample, string read) =>
        sample == read ? [] : [$"{path}: '{read}' instead of '{sample}'"];

    private static bool IsOnTheWire(PropertyInfo property) =>
        property.GetCustomAttribute<JsonIgnoreAttribute>() is null && property.GetIndexParameters().Length == 0
        && property.Name != "EqualityContract";
}
