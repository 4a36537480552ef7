using System.Globalization;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace SlaBuddy.Sandbox.Google.Recurrence;

/// <summary>
/// The lines by which an event recurs: RRULE, RDATE and EXDATE, as RFC 5545 writes them. Counted by what the clocks
/// show, so that 22:00 stays 22:00 when they change.
/// </summary>
internal sealed class RecurrenceLines
{
    // A rule such as "each 30 February" would look for its next day for ever.
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 10_000 };

    private readonly List<RecurrenceRule> _rules = [];
    private readonly HashSet<DateTime> _added = [];
    private readonly HashSet<DateTime> _excluded = [];

    /// <param name="lines">As Google's <c>recurrence</c> holds them.</param>
    /// <param name="zone">The one that the event recurs in.</param>
    /// <exception cref="ArgumentException">A line is none of the three.</exception>
    public RecurrenceLines(IEnumerable<string> lines, TimeZoneInfo zone)
    {
        foreach (var line in lines)
        {
            var (name, parameters, value) = Split(line);
            if (name == "RRULE") _rules.Add(Rule(line, value, zone));
            else if (name == "RDATE") _added.UnionWith(Walls(line, parameters, value, zone));
            else if (name == "EXDATE") _excluded.UnionWith(Walls(line, parameters, value, zone));
            else throw Unreadable(line);
        }
    }

    /// <summary>The beginnings in their order, by what the clocks show.</summary>
    /// <param name="first">The event's own.</param>
    /// <param name="from">Those before it may be left out.</param>
    /// <param name="until">Those from then on are.</param>
    public IEnumerable<DateTime> Between(DateTime first, DateTime from, DateTime until) =>
        _rules.SelectMany(rule => Ruled(rule, first, from).TakeWhile(wall => wall < until))
            .Concat(_added).Concat(_rules.Count == 0 ? [first] : [])
            .Where(wall => from <= wall && wall < until && !_excluded.Contains(wall)).Distinct().Order();

    private static IEnumerable<DateTime> Ruled(RecurrenceRule rule, DateTime first, DateTime from)
    {
        var start = Floating(first);
        var starts = new RecurrencePatternEvaluator(rule)
            .Evaluate(start, rule.Count is null && from > first ? Floating(from) : start, Patience).GetEnumerator();
        using (starts)
        {
            while (true)
            {
                try
                {
                    if (!starts.MoveNext()) yield break;
                }
                catch (EvaluationLimitExceededException)
                {
                    yield break;
                }
                yield return starts.Current.StartTime.Value;
            }
        }
    }

    private static RecurrenceRule Rule(string line, string value, TimeZoneInfo zone)
    {
        try
        {
            var rule = new RecurrenceRule(value);
            if (rule.Until is { IsUtc: true } until)
                rule.Until = Floating(TimeZoneInfo.ConvertTimeFromUtc(until.AsUtc, zone));
            return rule;
        }
        catch (ArgumentException fault)
        {
            throw Unreadable(line, fault);
        }
    }

    private static IEnumerable<DateTime> Walls(string line, string[] parameters, string value, TimeZoneInfo zone)
    {
        var written = parameters.FirstOrDefault(one => one.StartsWith("TZID=", StringComparison.OrdinalIgnoreCase));
        var from = written is null ? zone
            : TimeZoneInfo.TryFindSystemTimeZoneById(written["TZID=".Length..].Trim('"'), out var own) ? own
            : throw Unreadable(line);
        foreach (var text in value.Split(','))
        {
            if (!DateTime.TryParseExact(text, ["yyyyMMdd", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmss'Z'"],
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)) throw Unreadable(line);
            var instant =
                text.EndsWith('Z') ? new DateTimeOffset(wall, TimeSpan.Zero) : WallClock.InstantOf(wall, from);
            yield return text.EndsWith('Z') || from != zone ? TimeZoneInfo.ConvertTime(instant, zone).DateTime : wall;
        }
    }

    private static (string Name, string[] Parameters, string Value) Split(string line)
    {
        if (line.Split(':', 2) is not [var head, { Length: > 0 } value]) throw Unreadable(line);
        var parts = head.Split(';');
        return (parts[0].ToUpperInvariant(), parts[1..], value);
    }

    private static CalDateTime Floating(DateTime wall) =>
        new(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), tzId: null, hasTime: true);

    private static ArgumentException Unreadable(string line, Exception? fault = null) =>
        new($"'{line}' is no RRULE, RDATE or EXDATE that can be read.", nameof(line), fault);
}
