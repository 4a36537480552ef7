using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SlaBuddy.Api.Validation;

/// <summary>Finds every member that is missing, unknown, or not what its type says.</summary>
internal static class MemberCheck
{
    /// <returns>Whether nothing is wrong.</returns>
    /// <param name="value">What was sent.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="path">Where it stands, such as <c>facts.tier</c>; empty for the body itself.</param>
    /// <param name="errors">Where to say what is wrong.</param>
    public static bool Find(JsonElement value, Type type, string path, Dictionary<string, string> errors)
    {
        var before = errors.Count;
        var form = ApiJson.Options.GetTypeInfo(type);
        switch (form.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                FindInObject(value, form, path, errors);
                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind == JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (ValueCheck.NameIsReadable(member)) Find(member.Value, form.ElementType!, Under(path, member.Name), errors);
                    else errors.TryAdd(path, "The name of a member is no text.");
                }
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                var n = 0;
                foreach (var element in value.EnumerateArray()) Find(element, form.ElementType!, $"{path}[{n++}]", errors);
                break;
            case JsonTypeInfoKind.None:
                if (ValueCheck.FindError(value, type) is { } error) errors.TryAdd(path, error);
                break;
            default:
                errors.TryAdd(path, form.Kind == JsonTypeInfoKind.Enumerable ? Said.List : Said.Object);
                break;
        }
        return errors.Count == before;
    }

    private static void FindInObject(JsonElement value, JsonTypeInfo form, string path, Dictionary<string, string> errors)
    {
        // What a record works out by itself is no member of a body.
        var members = form.Properties.Where(one => one.Set is not null || one.AssociatedParameter is not null).ToArray();
        foreach (var member in value.EnumerateObject())
        {
            if (!ValueCheck.NameIsReadable(member)) errors.TryAdd(path, "The name of a member is no text.");
            else if (members.All(known => known.Name != member.Name))
                errors.TryAdd(Under(path, member.Name), Said.Unknown(members.Select(known => known.Name)));
        }
        foreach (var expected in members)
        {
            var name = Under(path, expected.Name);
            var traits = Traits.Of(expected);
            var isGiven = value.TryGetProperty(expected.Name, out var given) && given.ValueKind != JsonValueKind.Null;
            if (!isGiven && !traits.IsOptional) errors.TryAdd(name, Said.Needed);
            if (!isGiven) continue;
            if (Find(given, expected.PropertyType, name, errors) && ValueCheck.FindError(given, traits) is { } error) errors.Add(name, error);
        }
    }

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
