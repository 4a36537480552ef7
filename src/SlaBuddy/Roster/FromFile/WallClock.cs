namespace SlaBuddy.Roster.FromFile;

/// <summary>
/// The clock on a wall. What it skips is no time at all, and what it shows twice is there twice, as in the calendars of
/// business hours.
/// </summary>
internal sealed class WallClock(string zone)
{
    private static readonly TimeSpan FurthestFromUtc = TimeSpan.FromHours(26);

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);

    /// <summary>The instants at which the clock shows something from one time up to another; two spans at most.</summary>
    public IReadOnlyList<(DateTimeOffset StartsAt, DateTimeOffset EndsAt)> Between(DateTime starts, DateTime ends)
    {
        var early = new DateTimeOffset(starts, TimeSpan.Zero) - FurthestFromUtc;
        var late = new DateTimeOffset(ends, TimeSpan.Zero) + FurthestFromUtc;
        var (before, after) = (_zone.GetUtcOffset(early), _zone.GetUtcOffset(late));
        if (before == after) return [(At(starts, before), At(ends, before))];

        var change = ChangeBetween(early, late, before);
        var first = (StartsAt: At(starts, before), EndsAt: Earlier(At(ends, before), change));
        var second = (StartsAt: Later(At(starts, after), change), EndsAt: At(ends, after));
        if (first.EndsAt <= first.StartsAt) return second.EndsAt <= second.StartsAt ? [] : [second];
        if (second.EndsAt <= second.StartsAt) return [first];
        return second.StartsAt <= first.EndsAt ? [(first.StartsAt, second.EndsAt)] : [first, second];
    }

    private DateTimeOffset ChangeBetween(DateTimeOffset early, DateTimeOffset late, TimeSpan before)
    {
        var (low, high) = (early.ToUnixTimeSeconds(), late.ToUnixTimeSeconds());
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (_zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(middle)) == before) low = middle;
            else high = middle;
        }
        return DateTimeOffset.FromUnixTimeSeconds(high);
    }

    private static DateTimeOffset At(DateTime time, TimeSpan offset) => new DateTimeOffset(time, offset).ToUniversalTime();

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
