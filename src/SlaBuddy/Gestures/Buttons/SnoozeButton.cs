using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Buttons;

/// <summary>Postpones what follows.</summary>
internal sealed class SnoozeButton(GestureInbox inbox, TimeProvider clock) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request, CancellationToken ct)
    {
        if (PressedButton.Read(action, request) is { } pressed)
            await inbox.StoreAsync(pressed.As(Verb.Snooze, clock), ct);
    }
}
