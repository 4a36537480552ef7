using System.Text.Json;
using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>
/// Lines of wording as a Slack message: sections, the fallback text, and in the metadata the key and what other apps may
/// want to know.
/// </summary>
internal static class Said
{
    public const string EventType = "sla_buddy_notification";

    public static Message In(string channel, string? thread, string[] lines, string? key, IReadOnlyList<Block>? under = null,
        RosterOverride? about = null) => new()
    {
        Channel = channel,
        ThreadTs = thread,
        Text = string.Join('\n', lines),
        Blocks = [.. Sections(lines), .. under ?? []],
        Metadata = key is null
            ? null
            : new MessageMetadata { EventType = EventType, EventPayload = Payload(key, about) },
    };

    private static Dictionary<string, JsonElement> Payload(string key, RosterOverride? about)
    {
        var payload = new Dictionary<string, JsonElement> { ["key"] = JsonSerializer.SerializeToElement(key) };
        if (about is not null) payload["override"] = JsonSerializer.SerializeToElement(about, SlackJson.Options);
        return payload;
    }

    // A line is never torn: what does not fit into a section goes into the next one.
    private static IEnumerable<Block> Sections(string[] lines)
    {
        var from = 0;
        var length = 0;
        for (var line = 0; line < lines.Length; line++)
        {
            if (length > 0 && length + lines[line].Length > MessageLimits.BlockText)
            {
                yield return new SectionBlock(string.Join('\n', lines[from..line]));
                (from, length) = (line, 0);
            }
            length += lines[line].Length + 1;
        }
        yield return new SectionBlock(string.Join('\n', lines[from..]));
    }
}
