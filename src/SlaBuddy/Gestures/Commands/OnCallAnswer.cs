using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Commands;

/// <summary>Who is on shift now, and who is next.</summary>
internal sealed class OnCallAnswer(GestureDesk desk)
{
    public async Task<MessageResponse> ForAsync(SlashCommand command, CancellationToken ct) =>
        await desk.RoleOfAsync(command.UserId, ct) is not ("agent" or "internal")
            ? new(SetupWording.ForTheTeam)
            : new(string.Join('\n', ShiftWording.Lines(await desk.DescribeShiftsAsync(ct))));
}
