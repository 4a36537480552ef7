using SlaBuddy.Gestures.Buttons;
using SlaBuddy.Gestures.Home;
using SlaBuddy.Gestures.Modals;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Overrides;

/// <summary>
/// Takes an override back. The shifts it was pressed under are shown anew; in the Home tab a window tells.
/// </summary>
internal sealed partial class EndButton(GestureInbox inbox, GestureDesk desk, ModalOpening modals, HomeViewers viewers,
    ISlackApiClient slack, TimeProvider clock, ILogger<EndButton> logger) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request, CancellationToken ct)
    {
        if (PressedButton.Read(action, request) is not { } pressed) return;
        // Answered here and not through the outbox: the bot need not be in the channel where the command was given.
        var gesture = pressed.As(Verb.Uncover, clock) with
        {
            ChannelId = null, Ts = null, TicketId = null, OverrideId = pressed.About,
        };
        // Where Slack's clock is ahead of ours, what was just ended would be shown as running still.
        if (gesture.At > clock.GetUtcNow()) gesture = gesture with { At = clock.GetUtcNow() };
        await inbox.StoreAsync(gesture, ct);
        viewers.Acted(pressed.UserId);
        if (await desk.DescribeAnswerAsync(gesture.Source, ct) is not { } content) return;

        var lines = GestureWording.Answer(content with { ReaderId = pressed.UserId });
        if (pressed.ChannelId is null)
            await modals.TryOpenAsync(pressed.TriggerId, AnswerModal.Saying("Shifts", lines), pressed.ResponseUrl, ct);
        else if (pressed.ResponseUrl is { } address)
            await TryShowAnewAsync(address, pressed.UserId, lines, ct);
    }

    private async Task TryShowAnewAsync(string address, string userId, string[] lines, CancellationToken ct)
    {
        if (!await desk.IsOfTheTeamAsync(userId, ct)) return;
        try
        {
            var shifts = OnCallMessage.For(await desk.DescribeShiftsAsync(ct), lines[..1]);
            await slack.Respond(address, shifts with { ReplaceOriginal = true }, ct);
        }
        catch (SlackException refused)
        {
            LogNotShown(userId, refused);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What {UserId} ended could not be shown where it was pressed; it has ended")]
    private partial void LogNotShown(string userId, Exception fault);
}
