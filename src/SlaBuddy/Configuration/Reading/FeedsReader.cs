using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>The roster's <c>feeds</c>. Never repeats an address, since many hold a key.</summary>
internal static partial class FeedsReader
{
    private const string Example = "Write url_from: with the name of a setting that holds the address, such as "
        + "SLABUDDY_PAGERDUTY_FEED; or url: for an address that is no secret; or path: of a file.";

    public static IReadOnlyList<FeedSettings> Read(Section roster)
    {
        var feeds = roster.Subs("feeds", "feed").Select(ReadOne).OfType<FeedSettings>().ToArray();
        foreach (var twice in feeds.GroupBy(it => it.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            foreach (var again in twice.Skip(1))
                roster.Faults.Add(again.Place,
                    $"The feed {twice.Key} is given twice; the first is at {twice.First().Place}.",
                    "Give each feed a name of its own.");
        return feeds;
    }

    private static FeedSettings? ReadOne(Section section)
    {
        var name = Name(section);
        var from = UrlFrom(section);
        var feed = new FeedSettings(name ?? "", Url(section), from, section.Text("path"), section.Place);
        var given = new[] { "url", "url_from", "path" }.Count(section.Has);
        if (given != 1)
            section.Faults.Add(section.Place,
                given == 0 ? "This feed says not where it is." : "This feed says more than once where it is.", Example);
        section.Close();
        return name is null || given != 1 ? null : feed;
    }

    private static string? Name(Section section)
    {
        var name = section.RequiredText("name", "Add name: with a short word of your own, such as pagerduty.");
        if (name is null || (Word().IsMatch(name) && name != "file")) return name;
        section.Faults.Add(section.PlaceOf("name"), $"\"{Section.Shown(name)}\" cannot be the name of a feed.",
            "Use lower-case letters, digits, - and _, at most 63, and not the word file.");
        return null;
    }

    private static string? UrlFrom(Section section)
    {
        if (section.Text("url_from") is not { } from || SettingKey().IsMatch(from)) return section.Text("url_from");
        section.Faults.Add(section.PlaceOf("url_from"), "url_from is not the name of a setting.",
            from.Contains("://", StringComparison.Ordinal)
                ? "The address itself belongs in the environment; write here the name of the variable that holds it."
                : "Write a name such as SLABUDDY_PAGERDUTY_FEED.");
        return null;
    }

    private static Uri? Url(Section section)
    {
        if (section.Text("url") is not { } written) return null;
        if (FeedAddress.Read(written) is { } url) return url;
        section.Faults.Add(section.PlaceOf("url"), "This url is no web address.", "Write it like https://example.com/shifts.ics.");
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]{0,62}\z")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_:.-]{0,126}\z")]
    private static partial Regex SettingKey();
}
