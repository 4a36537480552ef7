using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Configuration.Plans;

/// <summary>What two versions of a policy do differently, a line for each difference.</summary>
internal static class PolicyDifferences
{
    private const string None = "none";

    public static IReadOnlyList<string> Between(
        AppliedPolicy before, AppliedPolicy after, IReadOnlyCollection<string> changedCalendars)
    {
        var lines = Settings(before).Zip(Settings(after))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => $"{pair.First.Key} {pair.First.Value} → {pair.Second.Value}")
            .Concat(Levels(before.Levels, after.Levels))
            .Concat(after.Calendar == before.Calendar && changedCalendars.Contains(after.Calendar)
                ? [$"counts in the changed calendar {after.Calendar}"] : [])
            .ToArray();
        return lines.Length == 0 ? ["written differently, means the same"] : lines;
    }

    /// <summary>All that a policy says.</summary>
    public static IEnumerable<string> Of(AppliedPolicy policy) =>
        policy.Levels.Select((level, index) => $"level {index + 1} {level.Who} after {Time(level.AfterSeconds)}")
            .Concat(Settings(policy)
                .Where(setting => setting.Key != "name" && setting.Value != None)
                .Select(setting => $"{setting.Key} {setting.Value}"));

    private static IEnumerable<string> Levels(IReadOnlyList<AppliedLevel> before, IReadOnlyList<AppliedLevel> after)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var (old, now) = (before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
            if (old is null) yield return $"level {i + 1} {now!.Who} after {Time(now.AfterSeconds)} is new";
            else if (now is null) yield return $"level {i + 1} {old.Who} after {Time(old.AfterSeconds)} is removed";
            else if (old != now)
                yield return $"level {i + 1}"
                    + (old.Who == now.Who ? "" : $" {old.Who} → {now.Who}")
                    + (old.AfterSeconds == now.AfterSeconds
                        ? "" : $" after {Time(old.AfterSeconds)} → {Time(now.AfterSeconds)}");
        }
    }

    // In effect, not as written: a promise that was left out is the last level's time before and after.
    private static IEnumerable<KeyValuePair<string, string>> Settings(AppliedPolicy policy)
    {
        var first = policy.FirstResponseSeconds ?? (policy.Levels is [.., var last] ? last.AfterSeconds : null);
        yield return new("name", policy.Name);
        yield return new("calendar", policy.Calendar ?? None);
        yield return new("first_response", Time(first));
        yield return new("next_response", policy.Rearm == "never" ? None : Time(policy.NextResponseSeconds ?? first));
        yield return new("resolution", Time(policy.ResolutionSeconds));
        yield return new("warn_before", policy.WarnBeforeSeconds is { Count: > 0 } warnings
            ? string.Join(", ", warnings.Select(it => Time(it))) : None);
        yield return new("snooze_for", Time(policy.SnoozeSeconds));
        yield return new("most_snoozes", policy.MostSnoozes is { } most ? $"{most}" : None);
        yield return new("rearm", policy.Rearm);
        yield return new("bundle", policy.Bundle is { } bundle
            ? $"after {bundle.Most} within {Time(bundle.WithinSeconds)}" : None);
    }

    private static string Time(long? seconds) =>
        seconds is { } given ? Duration.Format(TimeSpan.FromSeconds(given)) : None;
}
