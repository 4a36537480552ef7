using System.Globalization;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages;

/// <summary>
/// What one person looks at: a channel, perhaps a thread, and whom they speak as. Public, like everything that is a
/// component's parameter, because Razor makes its components public.
/// </summary>
public sealed class ChatView
{
    internal const int FirstShown = 80;

    private ChatView(Workspace workspace, Channel channel, string speakAs, string? threadTs, int shown)
    {
        (Workspace, Channel, SpeakAs, ThreadTs, Shown) = (workspace, channel, speakAs, threadTs, shown);
        Mrkdwn = new Mrkdwn(new NamedText(workspace, Zone));
        Messages =
            workspace.Read(channel.Id, timeline => timeline.ShownNewestFirst().Take(shown + 1).Reverse().ToArray());
    }

    internal Workspace Workspace { get; }

    internal Channel Channel { get; }

    /// <summary>The id of a person, or the bot id of an integration.</summary>
    internal string SpeakAs { get; }

    internal string? ThreadTs { get; }

    internal int Shown { get; }

    internal TimeZoneInfo Zone => Workspace.Clock.LocalTimeZone;

    internal Mrkdwn Mrkdwn { get; }

    internal IReadOnlyList<Message> Messages { get; }

    internal static ChatView Of(Workspace workspace, string? channel, string? speakAs, string? threadTs, int? shown)
    {
        var directory = workspace.Directory;
        var place = (channel is null ? null : directory.FindChannel(channel))
            ?? directory.FindChannel("enterprise") ?? directory.Channels.First(one => !one.IsPrivate);
        var persona = speakAs is not null
            && (directory.FindPerson(speakAs) ?? (object?)directory.FindIntegration(speakAs)) is not null
            ? speakAs : Personas.First(workspace, place);
        return new ChatView(workspace, place, persona, threadTs, Math.Clamp(shown ?? FirstShown, 1, 5000));
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
