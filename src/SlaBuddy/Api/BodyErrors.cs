using System.Text.Json;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api;

/// <summary>Collects what is wrong with a body, member by member, so that a caller hears of all of it at once.</summary>
internal sealed class BodyErrors
{
    public const int MostFacts = 100;
    public const int LongestName = 200;
    public const int LongestText = 2000;

    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);

    public BodyErrors Add(string member, string error)
    {
        _errors.TryAdd(member, error);
        return this;
    }

    public BodyErrors If(bool wrong, string member, string error) => wrong ? Add(member, error) : this;

    /// <summary>An id or a name, if it is given.</summary>
    public BodyErrors Name(string member, string? value) => If(
        value is not null && (value.Trim().Length == 0 || value.Length > LongestName || value.Any(char.IsControl)),
        member, $"Give 1 to {LongestName} characters.");

    /// <summary>A sentence, if it is given.</summary>
    public BodyErrors Text(string member, string? value) => If(
        value is not null && (value.Trim().Length == 0 || value.Length > LongestText || value.Contains('\0', StringComparison.Ordinal)),
        member, $"Give 1 to {LongestText} characters.");

    public BodyErrors Needed(string member, string? value) => If(value is null, member, "It is needed.").Name(member, value);

    public BodyErrors OneOf(string member, string? value, IReadOnlyList<string> words) =>
        If(value is not null && !words.Contains(value, StringComparer.Ordinal), member, $"Give one of {string.Join(", ", words)}.");

    /// <summary>A positive duration of at most a year, if it is given.</summary>
    public BodyErrors Duration(string member, TimeSpan? value) => If(
        value is { } span && (span <= TimeSpan.Zero || span > TimeSpan.FromDays(366)), member, "Give a duration of more than nothing and at most a year, such as PT30M.");

    /// <summary>Facts are texts, numbers, true, false, null, or lists of these.</summary>
    public BodyErrors Facts(string member, IReadOnlyDictionary<string, JsonElement>? facts)
    {
        if (facts is null) return Add(member, "It is needed; {} where nothing is known.");
        if (facts.Count > MostFacts) Add(member, $"Give at most {MostFacts} facts.");
        foreach (var (name, value) in facts)
        {
            if (name.Trim().Length == 0 || name.Length > LongestName || name.Any(char.IsControl))
                Add(member, $"A fact's name has 1 to {LongestName} characters.");
            else if (!(IsPlain(value) || value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsPlain)))
                Add($"{member}.{name}", $"Give a text of at most {LongestText} characters, a number, true, false, null, or a list of these.");
        }
        return this;
    }

    /// <exception cref="ApiProblemException">There is something wrong.</exception>
    public void Throw()
    {
        if (_errors.Count > 0) throw new ApiProblemException(ApiProblem.InvalidBody, errors: _errors);
    }

    private static bool IsPlain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: <= LongestText } text && !text.Contains('\0', StringComparison.Ordinal),
        JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Undefined => false,
        _ => true,
    };
}
