using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Buttons;

/// <summary>Says who looks after the ticket.</summary>
internal sealed class ClaimButton(GestureInbox inbox, TimeProvider clock) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request, CancellationToken ct)
    {
        if (PressedButton.Read(action, request) is { } pressed)
            await inbox.StoreAsync(pressed.As(Verb.Claim, clock), ct);
    }
}
