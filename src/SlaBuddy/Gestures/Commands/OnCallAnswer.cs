using SlaBuddy.Gestures.Overrides;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Commands;

/// <summary>Who is on shift now, and who is next.</summary>
internal sealed class OnCallAnswer(GestureDesk desk)
{
    public async Task<MessageResponse> ForAsync(SlashCommand command, CancellationToken ct) =>
        await desk.IsOfTheTeamAsync(command.UserId, ct)
            ? OnCallMessage.For(await desk.DescribeShiftsAsync(ct))
            : new(SetupWording.ForTheTeam);
}
