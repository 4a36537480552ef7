using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>targets</c>: what the names in the ladders are in this workspace.</summary>
internal static class TargetsSection
{
    public static IReadOnlyDictionary<string, SlackName> Read(Section file)
    {
        var targets = new Dictionary<string, SlackName>(StringComparer.Ordinal);
        if (file.Sub("targets") is not { } section) return targets;
        foreach (var (key, value) in section.Entries)
        {
            if (key.Value.Length < 2 || key.Value[0] is not ('@' or '#'))
                file.Faults.Add(key.Place, $"\"{key.Value}\" is not a name a ladder could use.",
                    $"Begin it with @ or #, in quotes: \"@{key.Value.TrimStart('@', '#')}\".");
            else if (section.ScalarOf(value, key.Value) is { } scalar
                && NameReader.Target(scalar, file.Faults) is { } target)
                targets[key.Value] = target;
        }
        return targets;
    }

    /// <summary>
    /// A ladder's name that is almost one of the targets is a slip; one that is not like any is looked up as it is
    /// written. A target that no ladder uses is harmless, and most likely a slip, too.
    /// </summary>
    public static void CompareWithUses(IReadOnlyDictionary<string, SlackName> targets,
        IEnumerable<PolicySettings> policies, SlackName? leads, FileFaults faults)
    {
        var levels = policies.SelectMany(policy => policy.Ladder).Where(level => level.NamesSomebody).ToArray();
        var used = levels.Select(level => level.Who).Distinct().ToList();
        if (leads is not null)
        {
            used.Add(leads.Text);
            if (!targets.ContainsKey(leads.Text) && NearMiss.Find(leads.Text, targets.Keys) is { } known)
                faults.Add(leads.Place, $"targets does not say who {leads.Text} is. Did you mean \"{known}\"?",
                    $"Write \"{known}\", or add \"{leads.Text}\" to targets.");
        }
        // A published ladder has no line of its own to point at; there the unused target tells.
        foreach (var level in levels.Where(it => it.Place.Line > 0 && !targets.ContainsKey(it.Who)))
        {
            if (NearMiss.Find(level.Who, targets.Keys) is not { } meant) continue;
            faults.Add(level.Place, $"targets does not say who {level.Who} is. Did you mean \"{meant}\"?",
                $"Write \"{meant}\", or add \"{level.Who}\" to targets.");
            used.Add(meant);
        }
        foreach (var (name, target) in targets.Where(it => !used.Contains(it.Key)))
            faults.Warn(target.Place, $"No ladder uses {name}.{NearMiss.Ask(name, used)}",
                "Use it in a policy, or remove it.");
    }
}
