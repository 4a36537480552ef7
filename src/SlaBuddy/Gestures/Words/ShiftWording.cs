using SlaBuddy.Delivery;
using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Words;

/// <summary>Who is on shift, who is next, and how far that can be relied on.</summary>
internal static class ShiftWording
{
    /// <summary>More than this nobody reads before the next shift.</summary>
    private const int MostShown = 3;

    public static IEnumerable<string> Lines(ShiftsNow it) =>
    [
        Now(it),
        .. it.Next.Count == 0 ? Array.Empty<string>()
            : [$"*Next, at {Spoken.When(it.Next[0].StartsAt ?? it.At, it.At)}:* "
                + string.Join(", ", it.Next.Select(shift => Person(shift, null)))],
        .. it.Gaps.Take(MostShown).Select(gap => $":warning: {Gap(gap.StartsAt, gap.EndsAt, it.At)}."),
        .. Unmatched(it),
        .. it.Sources.Where(source => source.Error is not null).Take(MostShown).Select(source => Unread(source, it.At)),
        Age(it),
    ];

    /// <summary>Who is on shift at this moment, in one line.</summary>
    public static string Now(ShiftsNow it) => it.Now.Count == 0
        ? "Nobody is on shift right now."
        : "*On shift now:* " + string.Join(", ", it.Now.Select(shift =>
            Person(shift, shift.EndsAt is { } end ? $"until {Spoken.When(end, it.At)}" : null)));

    /// <summary>"Nobody on shift Saturday 02:00 to 06:00".</summary>
    public static string Gap(DateTimeOffset from, DateTimeOffset? to, DateTimeOffset at) => (from <= at, to) switch
    {
        (true, { } end) => $"Nobody is on shift until {Spoken.When(end, at)}",
        (true, null) => "Nobody is on shift, as far ahead as the roster is known",
        (false, null) => $"Nobody is on shift from {Spoken.Stretch(from, null, at)}",
        _ => $"Nobody is on shift {Spoken.Stretch(from, to, at)}",
    };

    private static string Person(ShiftOnDuty shift, string? until)
    {
        var embedded = !shift.Embedded ? null
            : shift.Product is { } product ? $"embedded with {Mrkdwn.Escape(product)}" : "embedded";
        var covering = shift.CoversUserId is { } covered ? $"covering <@{covered}>"
            : shift.OverrideId is not null ? "covering" : null;
        var remarks = string.Join(", ", new[] { embedded, until, covering }.OfType<string>());
        return $"<@{shift.UserId}>{(remarks.Length == 0 ? "" : $" ({remarks})")}";
    }

    private static IEnumerable<string> Unmatched(ShiftsNow it)
    {
        var count = it.Unmatched.Sum(each => each.Shifts);
        if (count == 0) return [];
        var names = it.Unmatched.Take(MostShown).Select(each =>
            $"\"{Mrkdwn.Escape(each.Written ?? each.Summary ?? "")}\""
            + (each.StartsAt is { } first ? $" ({Spoken.When(first, it.At)})" : ""));
        return
        [
            $":grey_question: {(count == 1 ? "A coming shift names" : $"{count} coming shifts name")} nobody in Slack: "
                + string.Join(", ", names) + (it.Unmatched.Count > MostShown ? ", …" : "")
                + ". Write the name as it is in Slack, or invite the person with the e-mail address of Slack.",
        ];
    }

    private static string Unread(RosterSource source, DateTimeOffset at) =>
        $":warning: {Name(source)} "
        + (source.SyncedAt is { } synced ? $"could not be read for {Spoken.For(at - synced)}" : "was never read")
        + $": {Mrkdwn.Escape(source.Error ?? "")}";

    private static string Name(RosterSource source) => source.Source switch
    {
        "google" => $"The calendar {Mrkdwn.Escape(source.CalendarId)}",
        "ical" => $"The feed {Mrkdwn.Escape(source.CalendarId)}",
        "user_group" => "A user group of the roster",
        _ => "The roster in the team's file",
    };

    private static string Age(ShiftsNow it) => it switch
    {
        { RosterSyncedAt: null } => "_The roster was never read, so I know of no shifts._",
        { Stale: true, RosterSyncedAt: { } synced } =>
            $"_:warning: The roster is {Spoken.For(it.At - synced)} old and could not be read since; this may have changed._",
        { RosterSyncedAt: { } synced } => $"_As the roster said {Spoken.For(it.At - synced)} ago._",
    };
}
