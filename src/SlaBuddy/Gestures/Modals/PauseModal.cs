using SlaBuddy.Gestures.Buttons;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;
using SlaBuddy.Slack.Interaction;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Gestures.Modals;

/// <summary>Asks why a ticket's clock shall stand still, and until when.</summary>
internal sealed class PauseModal(SentGesture sent, TimeProvider clock) : IViewSubmissionHandler
{
    public const string CallbackId = "sla_pause";

    public const string Reason = "sla_pause_reason";
    public const string Words = "sla_pause_words";
    public const string Until = "sla_pause_until";

    /// <summary>As long as a mention pauses that names no end.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(24);

    private static readonly Option[] Reasons =
    [
        new("Waiting on the customer", "waiting on customer"),
        new("Waiting on a vendor", "waiting on vendor"),
        new("Waiting on engineering", "waiting on engineering"),
        new("Waiting on a release", "waiting on release"),
    ];

    public static ModalViewDefinition For(PressedButton pressed, DateTimeOffset now) => new()
    {
        CallbackId = CallbackId,
        PrivateMetadata = PressedOn.For(pressed),
        Title = ModalViewDefinition.Word("Pause the clock"),
        Submit = ModalViewDefinition.Word("Pause"),
        Close = ModalViewDefinition.Word("Cancel"),
        Blocks =
        [
            new SectionBlock($"Everything planned for ticket {pressed.About} stands still until somebody resumes it, or "
                + "until the time you choose. Waiting on the customer ends by itself when the customer writes."),
            new InputBlock("Why?", new StaticSelect(Reason, Reasons) { InitialOption = Reasons[0] }),
            new InputBlock("Or in your own words", new PlainTextInput(Words) { MaxLength = 60 })
            {
                Optional = true,
            },
            new InputBlock("Until when?", new DateTimePicker(Until)
            {
                InitialDateTime = (now + Usual).ToUnixTimeSeconds() / 60 * 60,
            }),
        ],
    };

    public async Task<ViewSubmissionResponse?> Handle(ViewSubmission viewSubmission, CancellationToken ct)
    {
        if (viewSubmission is not { View: { } view, User.Id: { } user }
            || PressedOn.Read(viewSubmission) is not { } about) return null;
        var words = view.ValueOf(Words)?.Value?.Trim();
        var until = view.ValueOf(Until)?.SelectedDateTime;
        if (until is null || until <= clock.GetUtcNow().ToUnixTimeSeconds() || until > LatestEnd().ToUnixTimeSeconds())
            return ViewSubmissionResponse.Error(Until, "Please choose a time that is still to come, within a year.");
        return await sent.TakeAsync(about.As(Verb.Pause, viewSubmission, user, clock) with
        {
            Reason = words is { Length: > 0 } ? words : view.ValueOf(Reason)?.SelectedOption?.Value,
            UntilAt = DateTimeOffset.FromUnixTimeSeconds(until.Value),
        }, ct);
    }

    private DateTimeOffset LatestEnd() => clock.GetUtcNow().AddDays(366);
}
