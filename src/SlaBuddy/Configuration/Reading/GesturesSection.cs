using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>gestures</c>: which emoji stand for what.</summary>
internal static partial class GesturesSection
{
    public static GestureSettings Read(Section file)
    {
        if (file.Sub("gestures") is not { } section) return GestureSettings.Default;
        var emoji = section.Sub("emoji");
        section.Close();
        if (emoji is null) return GestureSettings.Default;
        var meanings = emoji.Entries.Select(entry => ReadOne(emoji, entry)).OfType<EmojiMeaning>().ToArray();
        foreach (var twice in meanings.GroupBy(it => it.Emoji).Where(same => same.Count() > 1))
            file.Faults.Add(emoji.Place, $"The emoji {twice.Key} is given twice.", "Keep one of them.");
        return new(meanings);
    }

    private static EmojiMeaning? ReadOne(Section section, Entry entry)
    {
        var name = entry.Key.Value.Trim(':');
        if (!EmojiName().IsMatch(entry.Key.Value))
        {
            section.Faults.Add(entry.Key.Place, $"\"{Section.Shown(entry.Key.Value)}\" is not the name of an emoji.",
                "Write it as Slack shows it between colons: eyes, white_check_mark.");
            return null;
        }
        if (section.ScalarOf(entry.Value, name) is not { } verb) return null;
        if (EmojiMeaning.Of(name, verb.Value) is { } meaning) return meaning;
        section.Faults.Add(verb.Place,
            $"An emoji cannot stand for \"{Section.Shown(verb.Value)}\".{NearMiss.Ask(verb.Value, EmojiMeaning.Verbs.Keys)}",
            $"Choose {string.Join(" or ", EmojiMeaning.Verbs.Keys)}.");
        return null;
    }

    [GeneratedRegex(@"^:?[^\s:A-Z]{1,100}:?\z")]
    private static partial Regex EmojiName();
}
