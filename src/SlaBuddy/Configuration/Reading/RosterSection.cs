using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>roster</c>: what says who is on shift.</summary>
internal static class RosterSection
{
    private const int MostMentioned = 50;

    public static RosterSettings Read(Section file)
    {
        if (file.Sub("roster") is not { } section) return RosterSettings.Default;
        var calendars = section.Words("calendars");
        var lookAhead = section.Duration("look_ahead", TimeSpan.FromHours(1), TimeSpan.FromDays(90));
        var roster = new RosterSettings(
            [.. calendars.Select(it => it.Value).Distinct()],
            Pattern(section),
            section.Duration("stale_after", TimeSpan.FromMinutes(1), TimeSpan.FromDays(30))
                ?? RosterSettings.DefaultStaleAfter,
            section.Duration("look_back", TimeSpan.FromHours(1), TimeSpan.FromDays(31)),
            lookAhead,
            section.Duration("sync_every", TimeSpan.FromSeconds(10), TimeSpan.FromDays(1)))
        {
            AbsenceCalendars = AbsenceCalendars(section, calendars),
            Feeds = FeedsReader.Read(section),
            AlwaysOn =
                [.. section.Words("always_on").Select(it => NameReader.UserGroup(it, file.Faults)).OfType<SlackName>()],
            Shifts = ShiftsReader.Read(section),
            WarnOfGapsAhead = WarnOfGaps(section, lookAhead ?? RosterSettings.DefaultLookAhead),
            MentionAtMost = section.Number("mention_at_most", 1, MostMentioned) ?? RosterSettings.DefaultMentionAtMost,
            Leads = Leads(section),
        };
        RefuseSharedNames(roster, section);
        section.Close();
        return roster;
    }

    private static IReadOnlyList<string> AbsenceCalendars(Section section, IReadOnlyList<ScalarNode> calendars)
    {
        var absences = section.Words("absence_calendars");
        foreach (var both in absences.Where(it => calendars.Any(shifts => shifts.Value == it.Value)))
            section.Faults.Add(both.Place, $"{Section.Shown(both.Value)} stands in calendars, too.",
                "Name it there alone: absences in it count all the same.");
        return [.. absences.Select(it => it.Value).Distinct()];
    }

    // What is not known of cannot be missing.
    private static TimeSpan WarnOfGaps(Section section, TimeSpan lookAhead)
    {
        if (!section.Has("warn_of_gaps_ahead"))
            return lookAhead < RosterSettings.DefaultWarnOfGapsAhead ? lookAhead : RosterSettings.DefaultWarnOfGapsAhead;
        var ahead = section.Duration("warn_of_gaps_ahead", TimeSpan.Zero, TimeSpan.FromDays(90));
        if (ahead > lookAhead)
            section.Faults.Add(section.PlaceOf("warn_of_gaps_ahead"),
                $"warn_of_gaps_ahead is {Duration.Format(ahead.Value)}, and the roster is read for "
                    + $"{Duration.Format(lookAhead)} ahead.",
                "Write less, or make look_ahead longer.");
        return ahead ?? RosterSettings.DefaultWarnOfGapsAhead;
    }

    private static SlackName? Leads(Section section)
    {
        if (section.Scalar("leads") is not { } scalar || NameReader.Target(scalar, section.Faults) is not { } leads)
            return null;
        if (!leads.IsChannelId && leads.Text[0] != '#') return leads;
        section.Faults.Add(scalar.Place, $"{leads.Text} is a channel, and gaps are told in ops_channel anyhow.",
            "Name the user group or the person to mention there.");
        return null;
    }

    private static void RefuseSharedNames(RosterSettings roster, Section section)
    {
        foreach (var feed in roster.Feeds)
            if (roster.Calendars.Concat(roster.AbsenceCalendars).Contains(feed.Name))
                section.Faults.Add(feed.Place, $"A calendar is called {feed.Name}, too.", "Give the feed another name.");
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
