using SlaBuddy.Gestures.Home;
using SlaBuddy.Gestures.Modals;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Overrides;

/// <summary>Puts what was filled into <see cref="CoverModal"/> in force; what cannot be is said at its field.</summary>
internal sealed class CoverSubmission(GestureInbox inbox, GestureDesk desk, HomeViewers viewers, TimeProvider clock)
    : IViewSubmissionHandler
{
    public async Task<ViewSubmissionResponse?> Handle(ViewSubmission viewSubmission, CancellationToken ct)
    {
        if (viewSubmission is not { View: { } view, User.Id: { } user }
            || CoverModal.Read(view) is not { } choice) return null;
        var now = clock.GetUtcNow();
        if (choice.Fault(now) is { } fault) return fault;

        var gesture = choice.As(view, user, now);
        await inbox.StoreAsync(gesture, ct);
        viewers.Acted(user);
        return await desk.DescribeAnswerAsync(gesture.Source, ct) switch
        {
            null => null,
            { Outcome: "no_shift" } =>
                ViewSubmissionResponse.Error(CoverModal.Covered, "Has no shift in that time. Choose another time, or nobody."),
            { Outcome: "unknown_person" } =>
                ViewSubmissionResponse.Error(CoverModal.Who, OverrideWording.NoColleague),
            { Outcome: "left" } =>
                ViewSubmissionResponse.Error(CoverModal.Who, "One of the two has left this workspace."),
            { Outcome: "until_missing" } =>
                ViewSubmissionResponse.Error(CoverModal.Until, "Please choose a time that is still to come, within 31 days."),
            var content => ViewSubmissionResponse.Update(
                AnswerModal.Saying("Cover a shift", GestureWording.Answer(content with { ReaderId = user }))),
        };
    }
}
