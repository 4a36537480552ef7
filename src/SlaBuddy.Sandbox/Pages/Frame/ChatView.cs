using System.Globalization;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Pages.Text;

namespace SlaBuddy.Sandbox.Pages.Frame;

/// <summary>
/// What one person looks at: a channel, perhaps a thread, or the bot's Home, and whom they speak as. Public, like
/// everything that is a component's parameter, because Razor makes its components public.
/// </summary>
public sealed class ChatView
{
    private ChatView(SandboxHost host, ReadMarks marks, Channel channel, string speakAs, Look look)
    {
        (Host, Marks, Channel, SpeakAs, ThreadTs) = (host, marks, channel, speakAs, look.Thread);
        Shown = Math.Clamp(look.Shown ?? Look.FirstShown, 1, 5000);
        IsHome = look.Home is not null;
        Since = look.Since ?? marks.Until(speakAs, channel.Id, null);
        ThreadSince = look.ThreadSince ?? marks.Until(speakAs, channel.Id, look.Thread ?? "");
        Mrkdwn = new Mrkdwn(new NamedText(Workspace, Zone), speakAs);
        Messages =
            Workspace.Read(channel.Id, timeline => timeline.ShownNewestFirst().Take(Shown + 1).Reverse().ToArray());
    }

    internal SandboxHost Host { get; }

    internal Workspace Workspace => Host.Workspace;

    internal ReadMarks Marks { get; }

    internal Channel Channel { get; }

    /// <summary>What the channel is called; a direct message by who is on the other side.</summary>
    internal string Place => Channel.DirectWith is not null ? Workspace.Bot.Name
        : $"{(Channel.IsPrivate ? "🔒" : "#")}{Channel.Name}";

    /// <summary>The id of a person, or the bot id of an integration.</summary>
    internal string SpeakAs { get; }

    internal string Name => Workspace.Directory.FindPerson(SpeakAs)?.RealName
        ?? Workspace.Directory.FindIntegration(SpeakAs)?.Name ?? SpeakAs;

    internal string? ThreadTs { get; }

    /// <summary>The bot's Home is looked at, in place of the channel.</summary>
    internal bool IsHome { get; }

    internal int Shown { get; }

    /// <summary>What is younger was not read when the channel was opened.</summary>
    internal string Since { get; }

    internal string ThreadSince { get; }

    internal TimeZoneInfo Zone => Workspace.Clock.LocalTimeZone;

    internal Mrkdwn Mrkdwn { get; }

    internal IReadOnlyList<Message> Messages { get; }

    internal static ChatView Of(SandboxHost host, ReadMarks marks, Look look)
    {
        var directory = host.Workspace.Directory;
        var asked = look.Channel is null ? null : directory.FindChannel(look.Channel);
        var persona = look.As is not null
            && (directory.FindPerson(look.As) ?? (object?)directory.FindIntegration(look.As)) is not null
            ? look.As : Personas.First(host.Workspace, asked ?? Personas.FirstChannel(host.Workspace, null));
        var place = asked is not null && Personas.Sees(host.Workspace, persona, asked) ? asked : null;
        return new ChatView(host, marks, place ?? Personas.FirstChannel(host.Workspace, persona), persona,
            place is null ? look with { Thread = null } : look);
    }

    internal string Link(string? channel = null, string? threadTs = null, int? shown = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"/?channel={Uri.EscapeDataString(channel ?? Channel.Name)}&as={Uri.EscapeDataString(SpeakAs)}")
        + (threadTs is null ? "" : $"&thread={threadTs}")
        + (shown is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&shown={shown}"));

    internal ThreadSummary? Thread(string ts) => Workspace.Read(Channel.Id, timeline => timeline.Summarize(ts));

    internal IReadOnlyList<Ephemeral> Whispers(string? threadTs) => [.. Workspace.EphemeralsFor(SpeakAs)
        .Where(one => one.ChannelId == Channel.Id && one.ThreadTs == threadTs)];

    internal DateTimeOffset At(string ts) => TimeZoneInfo.ConvertTime(Timestamp.Instant(ts), Zone);
}
