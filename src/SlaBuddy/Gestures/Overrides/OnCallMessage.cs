using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Overrides;

/// <summary>What <c>/sla oncall</c> answers.</summary>
internal static class OnCallMessage
{
    /// <param name="shifts">As they are now.</param>
    /// <param name="before">What became of what was just asked for; empty where nothing was.</param>
    public static MessageResponse For(ShiftsNow shifts, params IReadOnlyList<string> before)
    {
        string[] lines = [.. before, .. ShiftWording.Lines(shifts)];
        return new(string.Join('\n', lines))
        {
            Blocks = [new SectionBlock(string.Join('\n', lines)), .. OverrideButtons.Under(shifts)],
        };
    }
}
