using System.Globalization;
using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Intake;

namespace SlaBuddy.Backtest.Export;

/// <summary>
/// Reads a channel's messages as the inbox takes them, each once. Only a helpdesk's posts keep their text, for it is
/// only there that a text decides anything.
/// </summary>
internal sealed partial class ChannelReader(SlackExport export, StartupFaults notices)
{
    public IEnumerable<DatedMessage> Read(
        ExportChannel channel, ChannelKind kind, Action onFile, CancellationToken ct)
    {
        var byTs = new Dictionary<string, DatedMessage>(StringComparer.Ordinal);
        var rootOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var unusable = 0;
        foreach (var day in export.DaysOf(channel))
        {
            ct.ThrowIfCancellationRequested();
            var read = export.Read(day);
            foreach (var (reply, root) in read.RootOf) rootOf[reply] = root;
            foreach (var message in read.Messages)
            {
                if (message.Ts is not { } ts || !Timestamp().IsMatch(ts))
                {
                    if (unusable++ == 0) LeaveOut(day);
                    continue;
                }

                Keep(byTs, InboxMessage.From(channel.Id, kind == ChannelKind.Helpdesk && message.BotId is not null
                    ? message : message with { Text = null, Attachments = null })
                    // Whose workspace is ours is unknown here; the list of agents says who is one.
                    with { AuthorTeamId = null });
            }

            onFile();
        }

        return byTs.Values.Select(dated => dated.Message.ThreadTs is null
            && rootOf.TryGetValue(dated.Message.Ts, out var root)
                ? dated with { Message = dated.Message with { ThreadTs = root } } : dated);
    }

    /// <summary>When the export ends: its last message's time, in whatever channel; 0 when it has none.</summary>
    public long ReadEnd() => export.LastDays()
        .SelectMany(day => export.Read(day).Messages)
        .Where(message => message.Ts is not null && Timestamp().IsMatch(message.Ts))
        .Select(message => MicrosecondsOf(message.Ts!))
        .DefaultIfEmpty()
        .Max();

    // An export that was put together from several may bring a message twice: the one edited last is what it became.
    private static void Keep(Dictionary<string, DatedMessage> byTs, InboxMessage message)
    {
        if (byTs.TryGetValue(message.Ts, out var known)
            && string.CompareOrdinal(known.Message.EditedTs, message.EditedTs) >= 0) return;
        byTs[message.Ts] = new(MicrosecondsOf(message.Ts), message);
    }

    private static long MicrosecondsOf(string ts) =>
        long.Parse(ts.Remove(ts.Length - 7, 1), NumberStyles.None, CultureInfo.InvariantCulture);

    private void LeaveOut(string day) => notices.LeftOut(export.PlaceOf(day),
        "A message there has no ts, or one that Slack never wrote; messages like it are left out.",
        "Look whether the export was changed after it was made.");

    [GeneratedRegex(@"^\d{1,11}\.\d{6}\z")]
    private static partial Regex Timestamp();
}
