using System.Text.Json;
using SlaBuddy.Gestures.Buttons;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Modals;

/// <summary>What a window is about. It travels with the window, since nothing else tells when it is sent.</summary>
internal sealed record PressedOn(long TicketId, string? ChannelId, string? Ts)
{
    public static string For(PressedButton pressed) =>
        JsonSerializer.Serialize(new PressedOn(pressed.About, pressed.ChannelId, pressed.Ts));

    public static PressedOn? Read(ViewSubmission submission)
    {
        try
        {
            return submission.View?.PrivateMetadata is { Length: > 0 } json
                ? JsonSerializer.Deserialize<PressedOn>(json)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The window's id is the source: sent twice, it counts once.</summary>
    public Gesture As(string verb, ViewSubmission submission, string userId, TimeProvider clock) =>
        new($"modal:{submission.View?.Id}", "modal", verb, userId, clock.GetUtcNow())
        {
            ChannelId = ChannelId,
            Ts = Ts,
            TicketId = TicketId,
        };
}
