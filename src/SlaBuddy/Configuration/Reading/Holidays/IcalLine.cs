using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading.Holidays;

/// <summary>One content line of an iCalendar file, after folded lines were joined (RFC 5545, 3.1).</summary>
internal sealed record IcalLine(Place Place, string Name, string Parameters, string Value)
{
    /// <summary>Names come in upper case; a line without a colon has no name.</summary>
    public static IEnumerable<IcalLine> Unfold(string text, string file)
    {
        var number = 0;
        var start = 0;
        var parts = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (line is [' ' or '\t', ..] && parts.Count > 0)
            {
                parts.Add(line[1..]);
                continue;
            }
            if (parts.Count > 0) yield return Parse(string.Concat(parts), new(file, start, 1));
            parts.Clear();
            start = number;
            if (line.Length > 0) parts.Add(line);
        }
        if (parts.Count > 0) yield return Parse(string.Concat(parts), new(file, start, 1));
    }

    private static IcalLine Parse(string line, Place place)
    {
        var colon = ColonOf(line);
        if (colon < 0) return new(place, "", "", line);
        var head = line[..colon];
        var semicolon = head.IndexOf(';', StringComparison.Ordinal);
        return semicolon < 0
            ? new(place, head.ToUpperInvariant(), "", line[(colon + 1)..].Trim())
            : new(place, head[..semicolon].ToUpperInvariant(), head[(semicolon + 1)..], line[(colon + 1)..].Trim());
    }

    // The first colon outside quotes: a parameter may hold one.
    private static int ColonOf(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ':' && !quoted) return i;
        }
        return -1;
    }
}
