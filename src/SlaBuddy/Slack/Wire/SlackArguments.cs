using System.Collections;
using System.Globalization;

namespace SlaBuddy.Slack.Wire;

/// <summary>The arguments of a call, as form fields: several methods ignore JSON. What is null is left out.</summary>
internal sealed class SlackArguments : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    public void Add(string name, string? value)
    {
        if (value is not null) _fields.Add(new(name, value));
    }

    public void Add(string name, bool value) => Add(name, value ? "true" : "false");

    public void Add(string name, int value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public string? this[string name] => _fields.FirstOrDefault(field => field.Key == name).Value;

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
