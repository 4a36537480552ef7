namespace SlaBuddy.Roster.Matching;

/// <summary>
/// Finds colleagues by the names in a title: whole words, upper and lower case alike, the longest name first, so that
/// "Ana Lima" is one person and no other Ana.
/// </summary>
internal sealed class NameSearch(Colleagues colleagues)
{
    private readonly (string Name, Colleague[] Bearers)[] _names =
    [
        .. colleagues.All
            .SelectMany(colleague => colleague.Names.Select(name => (Name: name, Colleague: colleague)))
            .GroupBy(entry => entry.Name, entry => entry.Colleague, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, group.Distinct().ToArray()))
            .OrderByDescending(entry => entry.Key.Length)
            .ThenBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Every name the title holds, as it is written there, with all who bear it.</summary>
    public IReadOnlyList<(string Written, IReadOnlyList<Colleague> Bearers)> In(string title)
    {
        var found = new List<(string, IReadOnlyList<Colleague>)>();
        var left = title.ToCharArray();
        foreach (var (name, bearers) in _names)
        {
            if (IndexOf(left, name) is not (>= 0 and var at)) continue;
            found.Add((title.Substring(at, name.Length), bearers));
            // What belongs to a longer name is no name of its own.
            left.AsSpan(at, name.Length).Clear();
        }
        return found;
    }

    private static int IndexOf(ReadOnlySpan<char> title, string name)
    {
        for (var from = 0; from <= title.Length - name.Length; from++)
        {
            var offset = title[from..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (offset < 0) return -1;
            from += offset;
            if (IsWhole(title, from, name.Length)) return from;
        }
        return -1;
    }

    private static bool IsWhole(ReadOnlySpan<char> title, int at, int length)
    {
        var end = at + length;
        return (at == 0 || !(IsWord(title[at - 1]) || (Joins(title[at - 1]) && at > 1 && IsWord(title[at - 2]))))
            && (end == title.Length
                || !(IsWord(title[end]) || (Joins(title[end]) && end + 1 < title.Length && IsWord(title[end + 1]))));
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    // "Ana-Maria" and "ana@acme.example" are somebody else than "Ana".
    private static bool Joins(char sign) => sign is '-' or '.' or '\'' or '’' or '@';
}
