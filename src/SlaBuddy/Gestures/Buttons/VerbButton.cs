using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Buttons;

/// <summary>A button that says all there is to say: snooze, I'm on it, resume, hand back.</summary>
internal sealed class VerbButton(string verb, PressedButtons presses) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request, CancellationToken ct)
    {
        if (PressedButton.Read(action, request) is { } pressed) await presses.TakeAsync(pressed, verb, ct);
    }
}
