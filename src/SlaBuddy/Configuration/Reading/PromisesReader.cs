using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>A policy's targets, and the warnings before them.</summary>
internal static class PromisesReader
{
    private const int MostWarnings = 10;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static Promises Read(Section policy, IReadOnlyList<LevelSettings> ladder)
    {
        var first = policy.Duration("first_response", Shortest, Duration.Longest);
        var next = policy.Duration("next_response", Shortest, Duration.Longest);
        var resolution = policy.Duration("resolution", Shortest, Duration.Longest);
        var promised = first ?? (ladder is [.., var last] ? last.After : null);
        if (resolution < promised)
            policy.Faults.Warn(policy.PlaceOf("resolution"),
                $"resolution at {Duration.Format(resolution.Value)} is promised before the first response "
                    + $"at {Duration.Format(promised.Value)}.",
                "Promise it later.");
        var warnings = Warnings(policy, new()
        {
            ["first_response"] = promised,
            ["next_response"] = next ?? promised,
            ["resolution"] = resolution,
        });
        return new(first, next, resolution, warnings);
    }

    private static IReadOnlyList<TimeSpan> Warnings(Section policy, Dictionary<string, TimeSpan?> targets)
    {
        var warnings = new List<TimeSpan>();
        foreach (var written in policy.Words("warn_before"))
        {
            if (policy.DurationOf(written, "warn_before", Shortest, Duration.Longest) is not { } before) continue;
            if (warnings.Contains(before))
                policy.Faults.Add(written.Place, $"The warning {Duration.Format(before)} before is given twice.",
                    "Keep one of them.");
            // A warning that would be due before the clock started could only come too early or never.
            else if (targets.FirstOrDefault(it => it.Value <= before) is { Key: { } target, Value: { } at })
                policy.Faults.Add(written.Place,
                    $"The warning {Duration.Format(before)} before is not shorter than {target} "
                        + $"at {Duration.Format(at)}.",
                    "Warn later, or promise later.");
            else
                warnings.Add(before);
        }
        if (warnings.Count > MostWarnings)
            policy.Faults.Add(policy.PlaceOf("warn_before"), $"There are {warnings.Count} warnings.",
                $"Keep to {MostWarnings} at most.");
        return [.. warnings.OrderDescending()];
    }
}
