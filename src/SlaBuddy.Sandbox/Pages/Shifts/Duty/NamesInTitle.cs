using System.Text.RegularExpressions;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>
/// The people whose names stand in a title as words of their own. The longest name goes first, so that "Ana Lima" is no
/// other Ana; a name that two people bear means neither.
/// </summary>
internal sealed class NamesInTitle(IEnumerable<Person> people)
{
    private readonly (string Name, Person[] Bearers)[] _names =
    [
        .. from person in people
           from name in (string[])[person.RealName, person.Handle]
           where name.Length > 1
           group person by name.ToLowerInvariant() into bearers
           orderby bearers.Key.Length descending
           select (bearers.Key, bearers.Distinct().ToArray()),
    ];

    public IReadOnlyList<Person> Of(string title)
    {
        var found = new List<Person>();
        foreach (var (name, bearers) in _names)
        {
            if (!title.Contains(name, StringComparison.OrdinalIgnoreCase)) continue;
            // "Ana-Maria" and "ana@acme.example" are somebody else than "Ana".
            var without = Regex.Replace(
                title, $@"(?<![\w@]|\w[-.'])({Regex.Escape(name)})(?!\w|[-.'@]\w)", "",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (without.Length < title.Length && bearers is [var only]) found.Add(only);
            title = without;
        }
        return [.. found.Distinct()];
    }
}
