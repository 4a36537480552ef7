using System.Globalization;
using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;

namespace SlaBuddy.Gestures.Overrides;

/// <summary>What can be done about the shifts: each override can be ended, and another set.</summary>
internal static class OverrideButtons
{
    public const string Cover = "sla_cover_open";
    public const string End = "sla_override_end";

    /// <summary>Each takes a block of a message that holds fifty.</summary>
    private const int MostShown = 10;

    public static IReadOnlyList<Block> Under(ShiftsNow it) =>
    [
        .. it.Overrides.Take(MostShown).Select(each => Line(each, it.At)),
        .. it.Overrides.Count > MostShown
            ? [new ContextBlock($"… and {it.Overrides.Count - MostShown} more overrides.")]
            : (Block[])[],
        new ActionsBlock("sla_shifts", [new ButtonElement(Cover, "Cover…", "cover")]),
    ];

    private static SectionBlock Line(RosterOverride it, DateTimeOffset at) => new(OverrideWording.Line(it, at))
    {
        Accessory = new ButtonElement(End, "End", it.OverrideId.ToString(CultureInfo.InvariantCulture)),
    };
}
