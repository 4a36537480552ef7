using System.Text.Json.Serialization;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>A policy as SQL takes it, and as it is kept with its version; durations in whole seconds.</summary>
internal sealed record AppliedPolicy(
    string Id,
    string Name,
    IReadOnlyList<AppliedLevel> Levels,
    long SnoozeSeconds,
    string Rearm,
    long? FirstResponseSeconds)
{
    // What is not said is left out, so that a policy that never says it keeps its version over an upgrade.
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Calendar { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? NextResponseSeconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ResolutionSeconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<long>? WarnBeforeSeconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MostSnoozes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AppliedBundle? Bundle { get; init; }

    public static AppliedPolicy From(PolicySettings it) => new(
        it.Id,
        it.Name,
        [.. it.Ladder.Select(level => new AppliedLevel(Seconds(level.After), level.Who))],
        Seconds(it.SnoozeFor),
        it.Rearm.ToString().ToLowerInvariant(),
        it.FirstResponse is { } first ? Seconds(first) : null)
    {
        Calendar = it.Calendar,
        NextResponseSeconds = it.NextResponse is { } next ? Seconds(next) : null,
        ResolutionSeconds = it.Resolution is { } resolution ? Seconds(resolution) : null,
        WarnBeforeSeconds = it.WarnBefore.Count == 0 ? null : [.. it.WarnBefore.Select(Seconds)],
        MostSnoozes = it.MostSnoozes,
        Bundle = it.Bundle is { } bundle ? new(bundle.Most, Seconds(bundle.Within)) : null,
    };

    private static long Seconds(TimeSpan duration) => (long)duration.TotalSeconds;
}
