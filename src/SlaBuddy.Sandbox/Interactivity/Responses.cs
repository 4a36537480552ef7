using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>What the app answers to a gesture, in its acknowledgement or at the response_url.</summary>
internal sealed class Responses(Workspace workspace)
{
    public void Apply(ResponseOrigin origin, string text) =>
        workspace.Whisper(origin.ChannelId, origin.UserId, SlackText.FromApp(text), origin.ThreadTs);

    public void Apply(ResponseOrigin origin, JsonObject answer)
    {
        var arguments = Arguments.From(answer);
        if (arguments.Flag("delete_original"))
        {
            Delete(origin);
            return;
        }
        var content = MessageContent.Of(arguments);
        var type = arguments.Text("response_type");
        // Slack's pages do not settle what holds without either word; apps do well to say replace_original.
        if (origin.MessageTs is { } ts && arguments.Flag("replace_original", otherwise: type is null))
            Replace(origin, ts, content);
        else if (type == "in_channel") Post(origin, content, arguments.Text("thread_ts"));
        else workspace.Whisper(origin.ChannelId, origin.UserId, content.Text,
            arguments.Text("thread_ts") ?? origin.ThreadTs, content.Blocks);
    }

    private void Post(ResponseOrigin origin, MessageContent content, string? threadTs) =>
        workspace.Post(new Draft(origin.ChannelId, content.Text)
        {
            UserId = workspace.Bot.UserId, BotId = workspace.Bot.BotId, ThreadTs = threadTs,
            Blocks = content.Blocks, Attachments = content.Attachments, Metadata = content.Metadata,
        });

    private void Replace(ResponseOrigin origin, string ts, MessageContent content)
    {
        if (origin.IsEphemeral)
        {
            workspace.ReplaceEphemeral(origin.ChannelId, ts,
                previous => previous with { Text = content.Text, Blocks = content.Blocks });
            return;
        }
        Require(origin.ChannelId, ts);
        workspace.Edit(origin.ChannelId, ts, previous => previous with
        {
            Text = content.Text, Blocks = content.Blocks, Attachments = content.Attachments,
            EditedBy = workspace.Bot.BotId,
        });
    }

    private void Delete(ResponseOrigin origin)
    {
        if (origin.MessageTs is not { } ts) throw new SlackApiException("message_not_found");
        if (origin.IsEphemeral)
        {
            workspace.ReplaceEphemeral(origin.ChannelId, ts, _ => null);
            return;
        }
        Require(origin.ChannelId, ts);
        workspace.Delete(origin.ChannelId, ts);
    }

    private void Require(string channelId, string ts)
    {
        if (workspace.Read(channelId, timeline => timeline.Find(ts)) is null)
            throw new SlackApiException("message_not_found");
    }
}
