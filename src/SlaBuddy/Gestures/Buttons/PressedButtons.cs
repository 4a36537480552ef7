using SlaBuddy.Gestures.Home;
using SlaBuddy.Gestures.Modals;

namespace SlaBuddy.Gestures.Buttons;

/// <summary>Stores what a press asks for. Pressed under a message it is answered there; pressed in the Home tab, in a window.</summary>
internal sealed class PressedButtons(GestureInbox inbox, GestureDesk desk, ModalOpening modals, HomeViewers viewers,
    TimeProvider clock)
{
    public async Task TakeAsync(PressedButton pressed, string verb, CancellationToken ct)
    {
        var gesture = pressed.As(verb, clock);
        await inbox.StoreAsync(gesture, ct);
        viewers.Acted(pressed.UserId);
        if (gesture.ChannelId is null && await desk.DescribeAnswerAsync(gesture.Source, ct) is { } content)
            await modals.TryOpenAsync(pressed.TriggerId, AnswerModal.For(content), pressed.ResponseUrl, ct);
    }
}
