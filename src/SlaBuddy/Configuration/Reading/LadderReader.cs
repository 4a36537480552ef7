using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>A policy's <c>ladder</c>: levels whose times rise.</summary>
internal static class LadderReader
{
    private const int MostLevels = 20;

    private static readonly string[] RosterTargets = [LevelSettings.OnShift, LevelSettings.OnShiftNonEmbedded];

    public static IReadOnlyList<LevelSettings> Read(Section policy, string policyId)
    {
        var sections = policy.Subs("ladder", "level");
        if (!policy.Has("ladder") || policy.Value("ladder") is ListNode { Items.Count: 0 })
            policy.Faults.Add(policy.PlaceOf("ladder"), $"{policyId} has no ladder.",
                "Add ladder: with at least one level, such as - {after: 10m, who: on_shift}.");
        if (sections.Count > MostLevels)
            policy.Faults.Add(sections[MostLevels].Place, $"{policyId} has {sections.Count} levels.",
                $"Keep to {MostLevels} at most.");

        var levels = sections.Select(ReadOne).OfType<LevelSettings>().ToArray();
        foreach (var (earlier, later) in levels.Zip(levels.Skip(1)))
        {
            if (later.After > earlier.After) continue;
            policy.Faults.Add(later.Place,
                $"This level at {Duration.Format(later.After)} is not later than the one before it "
                    + $"at {Duration.Format(earlier.After)}.",
                "Let the times of a ladder rise.");
        }
        return levels;
    }

    private static LevelSettings? ReadOne(Section section)
    {
        if (!section.Has("after"))
            section.Faults.Add(section.Place, "This level does not say when.",
                "Add after: with a duration, such as 10m.");
        var after = section.Duration("after", TimeSpan.FromSeconds(1), Duration.Longest);
        if (!section.Has("who"))
            section.Faults.Add(section.Place, "This level does not say whom to tell.",
                "Add who: on_shift.non_embedded, on_shift, \"@usergroup\", \"@user\" or \"#channel\".");
        var who = Who(section);
        section.Close();
        return after is null || who is null ? null : new(after.Value, who, section.Place);
    }

    private static string? Who(Section section)
    {
        if (section.Scalar("who") is not { } scalar) return null;
        var who = scalar.Value;
        if (RosterTargets.Contains(who)) return who;
        if (who is ['@' or '#', ..] && NameReader.IsPlain(who[1..])) return who;

        var meant = NearMiss.Find(who, RosterTargets) ?? (NameReader.IsPlain(who) ? "@" + who : null);
        section.Faults.Add(scalar.Place,
            $"\"{who}\" is nobody a level can tell.{(meant is null ? "" : $" Did you mean \"{meant}\"?")}",
            "Write on_shift.non_embedded, on_shift, \"@usergroup\", \"@user\" or \"#channel\"; "
                + "what a name is in this workspace stands in targets.");
        return null;
    }
}
