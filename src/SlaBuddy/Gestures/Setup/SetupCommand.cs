using SlaBuddy.Gestures.Modals;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Setup;

/// <summary><c>/sla setup</c>: opens the window for the channel it was said in.</summary>
internal sealed class SetupCommand(SetupRights rights, SetupRegister register, ModalOpening modals)
{
    public async Task<MessageResponse?> OpenAsync(SlashCommand command, CancellationToken ct)
    {
        if (!await rights.MayAsync(command.UserId, ct)) return new(SetupWording.ForThoseWhoDecide);
        var choices = await register.ChoicesAsync(command.ChannelId, ct);
        await modals.TryOpenAsync(command.TriggerId, SetupModal.For(choices, command.ChannelId), command.ResponseUrl, ct);
        return null;
    }
}
