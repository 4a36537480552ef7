using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>What a helpdesk's integration says outside of the message's text: its facts stand in attachments and blocks.</summary>
internal static class AttachmentText
{
    public static string? Of(MessageEvent message)
    {
        var written = (message.Attachments ?? []).Where(attachment => attachment.FromUrl is null).ToArray();
        var lines = written
            .SelectMany(attachment => new[] { attachment.Pretext, attachment.Title, attachment.Text ?? attachment.Fallback }
                .Concat((attachment.Fields ?? []).Select(field => $"*{field.Title}*: {field.Value}")))
            .Concat(message.BotId is null ? [] : written.SelectMany(it => BlockText.LinesOf(it.Blocks)))
            // What people write has blocks as well, and nothing in them that the text does not say.
            .Concat(message.BotId is null ? [] : BlockText.LinesOf(message.Blocks))
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .ToArray();
        return lines.Length == 0 ? null : string.Join('\n', lines);
    }
}
