using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>Lines of wording as a Slack message: a section, the fallback text, and the key in the metadata.</summary>
internal static class Said
{
    public const string EventType = "sla_buddy_notification";

    public static Message In(string channel, string? thread, string[] lines, string? key)
    {
        var text = string.Join('\n', lines);
        return new Message
        {
            Channel = channel,
            ThreadTs = thread,
            Text = text,
            Blocks = [new SectionBlock(text)],
            Metadata = key is null ? null : new MessageMetadata(EventType, new Dictionary<string, string> { ["key"] = key }),
        };
    }
}
