using SlaBuddy.Delivery;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Words;

/// <summary>Who is on shift, and who is next.</summary>
internal static class ShiftWording
{
    public static IEnumerable<string> Lines(ShiftsNow it)
    {
        if (it.Now.Count == 0) yield return "Nobody is on shift right now.";
        else yield return $"*On shift now:* {string.Join(", ", it.Now.Select(shift => Person(shift, $"until {Spoken.When(shift.EndsAt, it.At)}")))}";
        if (it.Next.Count > 0)
            yield return $"*Next, at {Spoken.When(it.Next[0].StartsAt ?? it.At, it.At)}:* "
                + string.Join(", ", it.Next.Select(shift => Person(shift, null)));
        yield return it switch
        {
            { RosterSyncedAt: null } => "_The calendar was never read, so I know of no shifts._",
            { Stale: true, RosterSyncedAt: { } synced } =>
                $"_:warning: The calendar could not be read for {Spoken.For(it.At - synced)}; this may have changed._",
            { RosterSyncedAt: { } synced } => $"_As the calendar said {Spoken.For(it.At - synced)} ago._",
        };
    }

    private static string Person(ShiftOnDuty shift, string? until)
    {
        var embedded = !shift.Embedded ? null
            : shift.Product is { } product ? $"embedded with {Mrkdwn.Escape(product)}" : "embedded";
        var remarks = string.Join(", ", new[] { embedded, until }.OfType<string>());
        return $"<@{shift.UserId}>{(remarks.Length == 0 ? "" : $" ({remarks})")}";
    }
}
