using System.Text.Json;
using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>Facts of a channel, and the patterns by which a helpdesk's post says its own.</summary>
internal static partial class FactsReader
{
    public static IReadOnlyDictionary<string, JsonElement> Facts(Section channel)
    {
        var facts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (key, value) in Named(channel, "facts"))
            facts[key.Value] = AsJson(value);
        return facts;
    }

    public static IReadOnlyDictionary<string, FactPattern>? Patterns(Section channel)
    {
        if (!channel.Has("fact_patterns")) return null;
        var patterns = new Dictionary<string, FactPattern>(StringComparer.Ordinal);
        foreach (var (key, value) in Named(channel, "fact_patterns"))
        {
            if (!value.Value.Contains('(', StringComparison.Ordinal))
                channel.Faults.Add(value.Place, $"The pattern of {key.Value} has no group, so it finds no value.",
                    "Put the part that is the value in parentheses: '\\*Plan\\*: *(\\S+)'.");
            patterns[key.Value] = new(value.Value, value.Place);
        }
        return patterns;
    }

    /// <summary>
    /// The names a rule may use: what channels and their posts say, and what <c>facts</c> lists because it comes from
    /// elsewhere. Null when a fault in these may hide one.
    /// </summary>
    public static IReadOnlyCollection<string>? KnownFacts(Section file, IReadOnlyList<ChannelSettings> channels)
    {
        var elsewhere = file.Words("facts");
        foreach (var name in elsewhere.Where(it => !FactName().IsMatch(it.Value)))
            RefuseName(file, name);
        if (file.Faults.Any) return null;
        var theirs = channels.SelectMany(channel => channel.Facts.Keys.Concat(channel.FactPatterns.Keys));
        return [.. theirs.Concat(elsewhere.Select(it => it.Value)).Distinct()];
    }

    public static IReadOnlyDictionary<string, FactPattern> Default(Section channel, ChannelKind kind) =>
        kind == ChannelKind.Helpdesk
            ? FactPattern.Published.ToDictionary(it => it.Key, it => new FactPattern(it.Value, channel.Place))
            : new Dictionary<string, FactPattern>();

    private static IEnumerable<(ScalarNode Key, ScalarNode Value)> Named(Section channel, string section)
    {
        if (channel.Sub(section) is not { } named) yield break;
        foreach (var (key, value) in named.Entries)
        {
            if (!FactName().IsMatch(key.Value))
                RefuseName(channel, key);
            else if (named.ScalarOf(value, key.Value) is { } scalar)
                yield return (key, scalar);
        }
    }

    private static void RefuseName(Section section, ScalarNode name) =>
        section.Faults.Add(name.Place, $"\"{Section.Shown(name.Value)}\" cannot be the name of a fact.",
            "Use lower-case letters, digits and underscores, a letter first, at most 63.");

    // As YAML reads it: quoted is text; a bare number or true and false are what they look like.
    private static JsonElement AsJson(ScalarNode value) => value switch
    {
        { IsQuoted: false, Value: "true" } => JsonSerializer.SerializeToElement(true),
        { IsQuoted: false, Value: "false" } => JsonSerializer.SerializeToElement(false),
        { IsQuoted: false } when JsonNumber().IsMatch(value.Value) => JsonElement.Parse(value.Value),
        _ => JsonSerializer.SerializeToElement(value.Value),
    };

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,62}\z")]
    private static partial Regex FactName();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,15})(\.[0-9]{1,15})?\z")]
    private static partial Regex JsonNumber();
}
