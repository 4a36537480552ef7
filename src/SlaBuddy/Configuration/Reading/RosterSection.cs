using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>roster</c>: which calendars say who is on shift.</summary>
internal static class RosterSection
{
    public static RosterSettings Read(Section file)
    {
        if (file.Sub("roster") is not { } section) return RosterSettings.Default;
        var roster = new RosterSettings(
            [.. section.Words("calendars").Select(it => it.Value).Distinct()],
            Pattern(section),
            section.Duration("stale_after", TimeSpan.FromMinutes(1), TimeSpan.FromDays(30))
                ?? RosterSettings.DefaultStaleAfter,
            section.Duration("look_back", TimeSpan.FromHours(1), TimeSpan.FromDays(31)),
            section.Duration("look_ahead", TimeSpan.FromHours(1), TimeSpan.FromDays(90)),
            section.Duration("sync_every", TimeSpan.FromSeconds(10), TimeSpan.FromDays(1)));
        section.Close();
        return roster;
    }

    private static string? Pattern(Section section)
    {
        if (section.Scalar("embedded_pattern") is not { } scalar) return null;
        try
        {
            _ = new Regex(scalar.Value, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
            return scalar.Value;
        }
        catch (RegexParseException fault)
        {
            section.Faults.Add(scalar.Place,
                $"embedded_pattern is no regular expression: {fault.Error} at character {fault.Offset}.",
                "Mend it, or write the plain word that marks an embedded shift, such as embedded.");
            return null;
        }
    }
}
