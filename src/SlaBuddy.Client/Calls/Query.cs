using System.Globalization;
using System.Text;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client.Calls;

/// <summary>The parameters behind a path. What is not given is left away.</summary>
internal sealed class Query
{
    private readonly List<(string Name, string Value)> _parameters;

    public Query() => _parameters = [];

    public Query(Query other) => _parameters = [.. other._parameters];

    public Query Add(string name, string? value)
    {
        if (value is not null) _parameters.Add((name, value));
        return this;
    }

    public Query Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public Query Add(string name, DateTimeOffset? value) => Add(name, value is { } at ? UtcInstantConverter.Write(at) : null);

    public Query Add(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? []) Add(name, value);
        return this;
    }

    /// <summary>The same parameters on another page.</summary>
    public Query On(string? after, int? limit) => new Query(this).Add("after", after).Add("limit", limit);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in _parameters)
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return text.ToString();
    }
}
