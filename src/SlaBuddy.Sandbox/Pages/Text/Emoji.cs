using System.Text.RegularExpressions;

namespace SlaBuddy.Sandbox.Pages.Text;

/// <summary>The few emoji that bots and support people write by name.</summary>
internal static partial class Emoji
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["+1"] = "👍", ["thumbsup"] = "👍", ["-1"] = "👎", ["wave"] = "👋", ["pray"] = "🙏", ["clap"] = "👏", ["eyes"] = "👀",
        ["tada"] = "🎉", ["rocket"] = "🚀", ["fire"] = "🔥", ["sos"] = "🆘", ["bell"] = "🔔", ["no_bell"] = "🔕",
        ["rotating_light"] = "🚨", ["warning"] = "⚠️", ["white_check_mark"] = "✅", ["heavy_check_mark"] = "✔️",
        ["x"] = "❌",
        ["hourglass"] = "⌛", ["hourglass_flowing_sand"] = "⏳", ["alarm_clock"] = "⏰", ["stopwatch"] = "⏱️",
        ["zzz"] = "💤",
        ["clock1"] = "🕐", ["calendar"] = "📆", ["ticket"] = "🎫", ["memo"] = "📝", ["link"] = "🔗", ["robot_face"] = "🤖",
        ["smile"] = "😄", ["slightly_smiling_face"] = "🙂", ["smiley"] = "😃", ["grin"] = "😁", ["joy"] = "😂",
        ["wink"] = "😉",
        ["thinking_face"] = "🤔", ["sweat_smile"] = "😅", ["heart"] = "❤️", ["bug"] = "🐛", ["red_circle"] = "🔴",
        ["large_orange_circle"] = "🟠", ["large_yellow_circle"] = "🟡", ["large_green_circle"] = "🟢",
        ["information_source"] = "ℹ️", ["grey_question"] = "❔", ["wastebasket"] = "🗑️",
        ["ballot_box_with_check"] = "☑️",
        ["raised_hand"] = "✋", ["raising_hand"] = "🙋", ["mute"] = "🔇", ["double_vertical_bar"] = "⏸️",
        ["arrow_forward"] = "▶️", ["no_entry_sign"] = "🚫",
        ["repeat"] = "🔁", ["busts_in_silhouette"] = "👥", ["package"] = "📦", ["mega"] = "📣", ["lock"] = "🔒",
        ["bar_chart"] = "📊", ["house"] = "🏠", ["sparkles"] = "✨", ["point_right"] = "👉", ["inbox_tray"] = "📥",
        ["raised_hands"] = "🙌", ["palm_tree"] = "🌴", ["arrows_counterclockwise"] = "🔄", ["leftwards_arrow_with_hook"] = "↩️",
    };

    /// <summary>What the picker offers, the two that the bot understands first.</summary>
    public static IReadOnlyList<string> Offered { get; } =
    [
        "eyes", "white_check_mark", "+1", "pray", "heart", "tada", "rocket", "wave", "thinking_face", "joy",
        "warning", "hourglass_flowing_sand", "zzz", "rotating_light", "bug", "x",
    ];

    public static IEnumerable<string> Named(string beginning) =>
        Known.Keys.Where(name => name.StartsWith(beginning, StringComparison.Ordinal));

    public static string Show(string text) =>
        Name().Replace(text, match => Known.GetValueOrDefault(match.Groups[1].Value, match.Value));

    [GeneratedRegex(":([a-z0-9_+-]+):", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
