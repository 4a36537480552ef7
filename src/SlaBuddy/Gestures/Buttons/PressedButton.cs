using System.Globalization;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Buttons;

/// <summary>A button of ours that somebody pressed, on a message or in the Home tab.</summary>
/// <param name="About">The ticket, or the override, that it stands beside.</param>
/// <param name="UserId">Who pressed it.</param>
/// <param name="ActionTs">When, by Slack's clock.</param>
/// <param name="ChannelId">Where the message is.</param>
/// <param name="Ts">Which message it is.</param>
internal sealed record PressedButton(
    long About, string UserId, string ActionTs, string? ChannelId, string? Ts)
{
    /// <summary>Null when it is no button of ours: anybody's request may look like one.</summary>
    public static PressedButton? Read(ButtonAction action, BlockActionRequest request) =>
        long.TryParse(action.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var about)
        && request.User?.Id is { Length: > 0 } user
        && action.ActionTs is { Length: > 0 } pressed
            ? new(about, user, pressed, request.Container?.ChannelId ?? request.Channel?.Id,
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
            TicketId = About,
        };
}
