using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Frame;

/// <summary>What somebody has not read of a channel: whether there is anything, and how often it names them.</summary>
public sealed record Unread(bool Any, int Mentions)
{
    // Far back nobody counts.
    private const int Horizon = 500;

    internal static Unread In(ChatView view, Channel channel)
    {
        var recent = view.Workspace.Read(channel.Id, timeline => timeline.Messages.TakeLast(Horizon).ToArray());
        var names = new Mentions(view.Workspace, view.SpeakAs);
        var unread = recent.Where(message => message.UserId != view.SpeakAs
            && string.CompareOrdinal(message.Ts, view.Marks.Until(view.SpeakAs, channel.Id, message.ThreadTs)) > 0)
            .ToArray();
        return new Unread(unread.Any(message => !message.IsReply), unread.Count(message => names.In(message.Text)));
    }

    /// <summary>How many replies of a thread somebody has not read.</summary>
    internal static int InThread(ChatView view, string root)
    {
        var mark = view.Marks.Until(view.SpeakAs, view.Channel.Id, root);
        return view.Workspace.Read(view.Channel.Id, timeline => timeline.RepliesTo(root)
            .Count(reply => reply.UserId != view.SpeakAs && string.CompareOrdinal(reply.Ts, mark) > 0));
    }
}
