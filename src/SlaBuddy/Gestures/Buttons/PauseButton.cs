using SlaBuddy.Gestures.Modals;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Buttons;

/// <summary>Asks an agent why and until when; anybody else is answered at once.</summary>
internal sealed class PauseButton(PressedButtons presses, GestureDesk desk, ModalOpening modals, TimeProvider clock)
    : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request, CancellationToken ct)
    {
        if (PressedButton.Read(action, request) is not { } pressed) return;
        if (await desk.FindTicketAsync(pressed.About, pressed.UserId, ct) is { ByAgent: true, IsOpen: true })
            await modals.TryOpenAsync(pressed.TriggerId, PauseModal.For(pressed, clock.GetUtcNow()), pressed.ResponseUrl, ct);
        else
            await presses.TakeAsync(pressed, Verb.Pause, ct);
    }
}
