using SlaBuddy.Gestures.Home;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Modals;

/// <summary>Stores what was sent with a window. The answer comes in the thread, or in the window where there is none.</summary>
internal sealed class SentGesture(GestureInbox inbox, GestureDesk desk, HomeViewers viewers)
{
    public async Task<ViewSubmissionResponse?> TakeAsync(Gesture gesture, CancellationToken ct)
    {
        await inbox.StoreAsync(gesture, ct);
        viewers.Acted(gesture.UserId);
        return gesture.ChannelId is null && await desk.DescribeAnswerAsync(gesture.Source, ct) is { } content
            ? ViewSubmissionResponse.Update(AnswerModal.For(content))
            : null;
    }
}
