using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Gestures.Words;

namespace SlaBuddy.Delivery;

/// <summary>What the ops channel reads about shifts: who changed them, and when nobody has one.</summary>
internal static partial class Wording
{
    private static string[] Roster(NotificationContent it) => it switch
    {
        { Notice: "override_set", Override: { } said } =>
            [$":arrows_counterclockwise: {OverrideWording.Told(said, it.At)}{By(said.SaidByName ?? said.SaidBy, said)}."],
        { Notice: "override_ended", Override: { } ended } =>
        [
            $":leftwards_arrow_with_hook: Taken back{By(ended.EndedByName ?? ended.EndedBy, ended)}: "
                + $"{OverrideWording.Told(ended, it.At)}. The roster counts again.",
        ],
        { Notice: "roster_gap", StartsAt: { } from } =>
        [
            $":warning: {Leads(it.Leads)}*{ShiftWording.Gap(from, it.EndsAt, it.At)}*{Ahead(from, it.At)}.",
            "Tickets of that time go straight to the next level of their ladder. "
                + "Put somebody into the calendar, or cover it with `/sla cover`.",
        ],
        { Notice: "roster_gap_filled", StartsAt: { } from } =>
            [$":white_check_mark: Somebody is on shift {Spoken.Stretch(from, it.EndsAt, it.At)} now: the gap is filled."],
        _ => [it.Notice!],
    };

    private static string Leads(SlackTarget? leads) => leads switch
    {
        { Kind: "user" } => $"<@{leads.SlackId}> ",
        { Kind: "usergroup" } => $"<!subteam^{leads.SlackId}> ",
        _ => "",
    };

    private static string By(string? name, RosterOverride it) =>
        name is null || name == (it.UserName ?? it.UserId) ? "" : $" (by {OverrideWording.Bold(name)})";

    private static string Ahead(DateTimeOffset from, DateTimeOffset at) =>
        from <= at ? "" : $" (in {Spoken.For(from - at)})";
}
