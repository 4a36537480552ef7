using SlaBuddy.Gestures.Buttons;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;
using SlaBuddy.Slack.Interaction;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Gestures.Modals;

/// <summary>Asks whether a ticket shall be resolved although nobody answered, and why.</summary>
internal sealed class ResolveModal(SentGesture sent, TimeProvider clock) : IViewSubmissionHandler
{
    public const string CallbackId = "sla_resolve";

    public const string Why = "sla_resolve_why";

    private const int LongestReason = 200;

    public static ModalViewDefinition For(PressedButton pressed) => new()
    {
        CallbackId = CallbackId,
        PrivateMetadata = PressedOn.For(pressed),
        Title = ModalViewDefinition.Word("Without an answer?"),
        Submit = ModalViewDefinition.Word("Resolve"),
        Close = ModalViewDefinition.Word("Cancel"),
        Blocks =
        [
            new SectionBlock($":hourglass: The customer of ticket {pressed.About} still waits for an answer. You can resolve "
                + "it all the same, for instance because it was answered on the phone. Reports will count it as unanswered."),
            new InputBlock("Why without an answer?", new PlainTextInput(Why)
            {
                Multiline = true,
                MaxLength = LongestReason,
            }),
        ],
    };

    public async Task<ViewSubmissionResponse?> Handle(ViewSubmission viewSubmission, CancellationToken ct)
    {
        if (viewSubmission is not { View: { } view, User.Id: { } user }
            || PressedOn.Read(viewSubmission) is not { } about) return null;
        if (view.ValueOf(Why)?.Value?.Trim() is not { Length: > 0 } why)
            return ViewSubmissionResponse.Error(Why, "Please say why, in a word or two.");
        return await sent.TakeAsync(about.As(Verb.Resolve, viewSubmission, user, clock) with { Reason = why }, ct);
    }
}
