using SlaBuddy.Gestures.Modals;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Overrides;

/// <summary>Opens <see cref="CoverModal"/> for people of the team.</summary>
internal sealed class CoverWindow(GestureDesk desk, ModalOpening modals) : IBlockActionHandler<ButtonAction>
{
    /// <summary>From the button under the shifts.</summary>
    public async Task Handle(ButtonAction action, BlockActionRequest request, CancellationToken ct)
    {
        if (request.User?.Id is { Length: > 0 } user)
            await OpenAsync(user, request.TriggerId, request.ResponseUrl, ct);
    }

    /// <returns>What somebody who may not cover reads instead.</returns>
    public async Task<MessageResponse?> OpenAsync(string userId, string? triggerId, string? responseUrl,
        CancellationToken ct)
    {
        if (!await desk.IsOfTheTeamAsync(userId, ct)) return new(SetupWording.ForTheTeam);
        var shifts = await desk.DescribeShiftsAsync(ct);
        await modals.TryOpenAsync(triggerId, CoverModal.For(shifts, userId), responseUrl, ct);
        return null;
    }
}
