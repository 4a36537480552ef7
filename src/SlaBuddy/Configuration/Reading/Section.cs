using System.Globalization;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>
/// One mapping of the file. Whoever reads it asks for its keys one by one and then closes it; what nobody asked for is
/// an unknown key.
/// </summary>
internal sealed class Section(MapNode map, string name, FileFaults faults)
{
    private readonly List<string> _asked = [];

    public Place Place => map.Place;

    public FileFaults Faults => faults;

    /// <summary>The keys as they are written, for sections whose keys are names of the team's own.</summary>
    public IReadOnlyList<Entry> Entries => map.Entries;

    public bool Has(string key) => Find(key) is not null;

    public Place PlaceOf(string key) => Find(key)?.Value.Place ?? Place;

    /// <summary>The value of a key; null when it is absent, or present without a value, which is a fault.</summary>
    public Node? Value(string key)
    {
        if (Find(key) is not { } entry) return null;
        if (entry.Value is not ScalarNode { IsEmpty: true }) return entry.Value;
        faults.Add(entry.Value.Place, $"{key} has no value.",
            "Give it one or remove the line. # starts a comment: put the name of a channel in quotes, \"#support\".");
        return null;
    }

    public string? Text(string key) => Scalar(key)?.Value;

    public ScalarNode? Scalar(string key) => Value(key) is { } value ? ScalarOf(value, key) : null;

    public string? RequiredText(string key, string remedy)
    {
        if (Find(key) is null) faults.Add(Place, $"{name} has no {key}.", remedy);
        return Text(key);
    }

    public TimeSpan? Duration(string key, TimeSpan least, TimeSpan most) =>
        Scalar(key) is { } scalar ? DurationOf(scalar, key, least, most) : null;

    public TimeSpan? DurationOf(ScalarNode scalar, string key, TimeSpan least, TimeSpan most)
    {
        if (!Reading.Duration.TryParse(scalar.Value, out var duration))
        {
            var meant = Reading.Duration.Guess(scalar.Value) is { } guess ? $" Did you mean \"{guess}\"?" : "";
            faults.Add(scalar.Place, $"\"{Shown(scalar.Value)}\" is not a duration.{meant}",
                "Write days, hours, minutes and seconds like 45s, 10m, 1h30m or 2d, or like PT10M.");
            return null;
        }
        if (duration >= least && duration <= most) return duration;
        faults.Add(scalar.Place, $"{key} is {Reading.Duration.Format(duration)}, which is out of bounds.",
            $"Choose something from {Reading.Duration.Format(least)} to {Reading.Duration.Format(most)}.");
        return null;
    }

    public int? Number(string key, int least, int most)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most) return number;
        faults.Add(scalar.Place, $"{key} cannot be \"{Shown(scalar.Value)}\".",
            $"Write a whole number from {least} to {most}.");
        return null;
    }

    public bool? Truth(string key) =>
        Choice(key, new Dictionary<string, bool> { ["true"] = true, ["false"] = false });

    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (DateOnly.TryParseExact(
            scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        faults.Add(scalar.Place, $"{key} is no date: \"{Shown(scalar.Value)}\".", "Write it like 2026-01-31.");
        return null;
    }

    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices) where T : struct
    {
        if (Scalar(key) is not { } scalar) return null;
        if (choices.TryGetValue(scalar.Value, out var chosen)) return chosen;
        faults.Add(scalar.Place,
            $"{key} cannot be \"{Shown(scalar.Value)}\".{NearMiss.Ask(scalar.Value, choices.Keys)}",
            $"Choose {string.Join(" or ", choices.Keys)}.");
        return null;
    }

    /// <summary>A list of words; one word alone counts as a list of one.</summary>
    public IReadOnlyList<ScalarNode> Words(string key) => Value(key) switch
    {
        null => [],
        ListNode list => [.. list.Items.Select(item => ScalarOf(item, key)).OfType<ScalarNode>()],
        var single => ScalarOf(single, key) is { } word ? [word] : [],
    };

    public Section? Sub(string key) => Value(key) is { } value ? SectionOf(value, key) : null;

    /// <summary>A list of mappings, each called <paramref name="itemName"/> in what is said about it.</summary>
    public IReadOnlyList<Section> Subs(string key, string itemName)
    {
        if (Value(key) is not { } value) return [];
        if (value is ListNode list) return [.. list.Items.Select(item => SectionOf(item, itemName)).OfType<Section>()];
        faults.Add(value.Place, $"{key} must be a list.", $"Begin each {itemName} with a dash, on lines of its own.");
        return [];
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var entry in map.Entries.Where(entry => !_asked.Contains(entry.Key.Value, StringComparer.Ordinal)))
            faults.Add(entry.Key.Place,
                $"{name} has no key \"{Shown(entry.Key.Value)}\".{NearMiss.Ask(entry.Key.Value, _asked)}",
                $"Known here: {string.Join(", ", _asked.Distinct())}.");
    }

    public ScalarNode? ScalarOf(Node node, string key)
    {
        if (node is ScalarNode { IsEmpty: false } scalar) return scalar;
        faults.Add(node.Place,
            node is ScalarNode ? $"An entry of {key} is empty." : $"{key} must be a single value here.",
            "Write one word or one text in quotes.");
        return null;
    }

    private Section? SectionOf(Node node, string sectionName)
    {
        if (node is MapNode section) return new(section, sectionName, faults);
        faults.Add(node.Place, $"{sectionName} must consist of \"key: value\" lines.",
            "See sla-buddy.example.yaml for its shape.");
        return null;
    }

    private Entry? Find(string key)
    {
        _asked.Add(key);
        return map.Entries.FirstOrDefault(entry => entry.Key.Value == key);
    }

    /// <summary>A value is quoted back in full only while a line of text can hold it.</summary>
    public static string Shown(string value) => value.Length <= 80 ? value : $"{value[..79]}…";
}
