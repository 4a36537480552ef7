using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace SlaBuddy.Api.Validation;

/// <summary>Holds the parameters of a call against those of the operation.</summary>
internal static class ParameterCheck
{
    /// <summary>Longer than this is no id, no name and no instant.</summary>
    private const int Longest = 500;

    /// <summary>What is wrong, by the parameter's name.</summary>
    public static Dictionary<string, string> FindErrors(HttpRequest request, IReadOnlyList<ExpectedParameter> expected)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in request.Query.Keys)
        {
            if (!expected.Any(one => one.Place == ExpectedParameter.InQuery && Is(one, name)))
                errors.TryAdd(name, "There is no such parameter.");
        }
        foreach (var parameter in expected)
        {
            if (FindError(parameter, Given(request, parameter)) is { } error) errors.TryAdd(NameOf(parameter), error);
        }
        return errors;
    }

    private static string NameOf(ExpectedParameter parameter) =>
        parameter.Place == ExpectedParameter.InHeader ? parameter.Name : ApiJson.Name(parameter.Name);

    private static bool Is(ExpectedParameter parameter, string name) =>
        string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);

    private static StringValues Given(HttpRequest request, ExpectedParameter parameter) => parameter.Place switch
    {
        ExpectedParameter.InQuery => request.Query[parameter.Name],
        ExpectedParameter.InHeader => request.Headers[parameter.Name],
        _ => Convert.ToString(request.RouteValues[parameter.Name], CultureInfo.InvariantCulture),
    };

    private static string? FindError(ExpectedParameter parameter, StringValues given)
    {
        if (given.Count == 0) return parameter.IsNeeded ? Said.Needed : null;
        if (given.Count > 1 && !parameter.IsList) return "Give it once.";
        return given.Select(value => FindError(parameter, value ?? "")).FirstOrDefault(error => error is not null);
    }

    private static string? FindError(ExpectedParameter parameter, string value)
    {
        if (value.Length is 0 or > Longest || value.Any(char.IsControl)) return $"Give 1 to {Longest} characters, none of them a control character.";
        if (parameter.Traits?.Words is { } words && !words.Contains(value, StringComparer.Ordinal)) return Said.OneOf(words);
        if (parameter.Type == typeof(long) || parameter.Type == typeof(int)) return FindNumberError(parameter, value);
        if (parameter.Type == typeof(bool)) return value is "true" or "false" ? null : Said.Boolean;
        return parameter.Type == typeof(DateTimeOffset) ? Instants.FindError(value) : null;
    }

    private static string? FindNumberError(ExpectedParameter parameter, string value)
    {
        var fits = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (parameter.Type == typeof(long) || number is >= int.MinValue and <= int.MaxValue);
        return parameter.Traits?.Range is { } range ? fits && range.Holds(number) ? null : Said.Between(range)
            : fits ? null : Said.WholeNumber;
    }
}
