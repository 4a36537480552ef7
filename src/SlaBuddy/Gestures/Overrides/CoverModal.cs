using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;
using SlaBuddy.Slack.Interaction;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Gestures.Overrides;

/// <summary>Asks who covers, for whom, and how long.</summary>
internal static class CoverModal
{
    public const string CallbackId = "sla_cover";

    public const string Who = "sla_cover_who";
    public const string Covered = "sla_cover_covered";
    public const string From = "sla_cover_from";
    public const string Until = "sla_cover_until";

    /// <summary>Where nobody's shift says how long.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(4);

    public static ModalViewDefinition For(ShiftsNow shifts, string readerId) => new()
    {
        CallbackId = CallbackId,
        Title = ModalViewDefinition.Word("Cover a shift"),
        Submit = ModalViewDefinition.Word("Cover"),
        Close = ModalViewDefinition.Word("Cancel"),
        Blocks =
        [
            new SectionBlock("For this time it goes before the calendar, and it ends by itself."),
            new InputBlock("Who covers?", new UsersSelect(Who) { InitialUser = readerId }),
            new InputBlock("For whom?", new UsersSelect(Covered)) { Optional = true }
                .With("Then it is for that person's shifts alone. Left empty: on shift all the time."),
            new InputBlock("From when?", new DateTimePicker(From) { InitialDateTime = WholeMinute(shifts.At) }),
            new InputBlock("Until when?", new DateTimePicker(Until) { InitialDateTime = WholeMinute(UsualEnd(shifts)) }),
        ],
    };

    /// <summary>What was chosen; null where something is missing, which Slack does not let happen.</summary>
    public static CoverChoice? Read(ViewInfo view) =>
        view.ValueOf(Who)?.SelectedUser is { } who
        && view.ValueOf(From)?.SelectedDateTime is { } from
        && view.ValueOf(Until)?.SelectedDateTime is { } until
            ? new(who, view.ValueOf(Covered)?.SelectedUser, DateTimeOffset.FromUnixTimeSeconds(from),
                DateTimeOffset.FromUnixTimeSeconds(until))
            : null;

    // Somebody who steps in does so for what is left of the shift.
    private static DateTimeOffset UsualEnd(ShiftsNow shifts) =>
        shifts.Now.Where(shift => shift.EndsAt < shifts.At.AddDays(1)).Min(shift => shift.EndsAt) ?? shifts.At + Usual;

    private static long WholeMinute(DateTimeOffset at) => at.ToUnixTimeSeconds() / 60 * 60;
}
