using SlaBuddy.Gestures.Modals;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Setup;

/// <summary><c>/sla agents</c>: opens the window with the people who are agents.</summary>
internal sealed class AgentsCommand(SetupRights rights, SetupRegister register, ModalOpening modals)
{
    public async Task<MessageResponse?> OpenAsync(SlashCommand command, CancellationToken ct)
    {
        if (!await rights.MayAsync(command.UserId, ct)) return new(SetupWording.ForThoseWhoDecide);
        await modals.TryOpenAsync(command.TriggerId, AgentsModal.For(await register.AgentsAsync(ct)), command.ResponseUrl, ct);
        return null;
    }
}
