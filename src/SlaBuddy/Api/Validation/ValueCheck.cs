using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace SlaBuddy.Api.Validation;

/// <summary>What is wrong with one value, if anything.</summary>
internal static class ValueCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static string? FindError(JsonElement value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(JsonElement)) return Readable(value);
        if (type == typeof(bool)) return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Said.Boolean;
        if (type == typeof(int)) return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? null : Said.WholeNumber;
        if (type == typeof(long)) return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? null : Said.WholeNumber;
        if (type == typeof(double)) return value.ValueKind == JsonValueKind.Number ? null : Said.Number;
        if (value.ValueKind != JsonValueKind.String) return type == typeof(TimeSpan) ? Said.Duration : Said.Text;
        if (Readable(value) is { } unreadable) return unreadable;
        if (type == typeof(DateTimeOffset)) return Instants.FindError(value.GetString()!);
        return type == typeof(TimeSpan) && !IsDuration(value.GetString()!) ? Said.Duration : null;
    }

    public static string? FindError(JsonElement value, Traits traits)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            if (traits.Words is { } known && value.EnumerateArray().Any(one => !known.Contains(one.GetString()!, StringComparer.Ordinal)))
                return Said.OneOf(known);
            return FindLengthError(value.GetArrayLength(), traits, "elements");
        }
        if (value.ValueKind == JsonValueKind.Number)
            return traits.Range is { } range && !range.Holds(value.GetDouble()) ? Said.Between(range) : null;
        if (value.ValueKind != JsonValueKind.String) return null;
        var text = value.GetString()!;
        return traits.Words is { } words && !words.Contains(text, StringComparer.Ordinal) ? Said.OneOf(words)
            : FindLengthError(text.Length, traits, "characters");
    }

    /// <summary>Whether the name can be read at all: half of a surrogate pair cannot.</summary>
    public static bool NameIsReadable(JsonProperty member)
    {
        try
        {
            return !member.Name.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // A text that the database could not keep.
    private static string? Readable(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString()!.Contains('\0', StringComparison.Ordinal)
                || value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(one => Readable(one) is not null)
                    ? "Give a text without the character U+0000." : null;
        }
        catch (InvalidOperationException)
        {
            return "Give a text of whole characters.";
        }
    }

    private static string? FindLengthError(int length, Traits traits, string unit) =>
        length < (traits.Shortest ?? 0) || length > (traits.Longest ?? int.MaxValue)
            ? string.Create(CultureInfo.InvariantCulture, $"Give {traits.Shortest ?? 0} to {traits.Longest} {unit}.") : null;

    private static bool IsDuration(string text)
    {
        try
        {
            return text.Length <= 50 && XmlConvert.ToTimeSpan(text) is var span && span >= TimeSpan.Zero && span <= Longest;
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            return false;
        }
    }
}
