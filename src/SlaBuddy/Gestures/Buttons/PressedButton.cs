using System.Globalization;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Buttons;

/// <summary>A button of ours that somebody pressed, on an alarm or in the Home tab.</summary>
internal sealed record PressedButton(
    long TicketId, string UserId, string ActionTs, string? ChannelId, string? Ts)
{
    /// <summary>Null when it is no button of ours: anybody's request may look like one.</summary>
    public static PressedButton? Read(ButtonAction action, BlockActionRequest request) =>
        long.TryParse(action.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticketId)
        && request.User?.Id is { Length: > 0 } user
        && action.ActionTs is { Length: > 0 } pressed
            ? new(ticketId, user, pressed, request.Container?.ChannelId ?? request.Channel?.Id,
                request.Container?.MessageTs)
            {
                ViewId = request.Container?.ViewId ?? request.View?.Id,
                TriggerId = request.TriggerId,
                ResponseUrl = request.ResponseUrl,
            }
            : null;

    /// <summary>The Home tab it was pressed in; null under a message.</summary>
    public string? ViewId { get; private init; }

    public string? TriggerId { get; private init; }

    public string? ResponseUrl { get; private init; }

    public Gesture As(string verb, TimeProvider clock) =>
        new($"button:{ChannelId ?? "home"}:{Ts ?? ViewId}:{UserId}:{verb}:{ActionTs}", "button", verb, UserId,
            SlackTs.ToInstant(ActionTs) ?? clock.GetUtcNow())
        {
            ChannelId = ChannelId,
            Ts = Ts,
            TicketId = TicketId,
        };
}
