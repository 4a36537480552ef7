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

    /// <summary>A name that no ladder uses is harmless, and most likely a slip.</summary>
    public static void WarnOfUnused(IReadOnlyDictionary<string, SlackName> targets,
        IEnumerable<PolicySettings> policies, FileFaults faults)
    {
        var used = policies.SelectMany(policy => policy.Ladder).Select(level => level.Who).Distinct().ToArray();
        foreach (var (name, target) in targets.Where(it => !used.Contains(it.Key)))
            faults.Warn(target.Place, $"No ladder uses {name}.{NearMiss.Ask(name, used)}",
                "Use it in a policy, or remove it.");
    }
}
