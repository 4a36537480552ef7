using SlaBuddy.Gestures.Modals;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Buttons;

/// <summary>Resolves what is answered; while the customer waits it asks first, and for the reason.</summary>
internal sealed class ResolveButton(PressedButtons presses, GestureDesk desk, ModalOpening modals)
    : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request, CancellationToken ct)
    {
        if (PressedButton.Read(action, request) is not { } pressed) return;
        if (await desk.FindTicketAsync(pressed.About, pressed.UserId, ct) is { ByAgent: true, Waits: true })
            await modals.TryOpenAsync(pressed.TriggerId, ResolveModal.For(pressed), pressed.ResponseUrl, ct);
        else
            await presses.TakeAsync(pressed, Verb.Resolve, ct);
    }
}
