using System.Text.Json;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat.Views;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>The workspace in memory, and what people do in it. Channels may be named by id or by name.</summary>
internal sealed partial class Workspace
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Timeline> _timelines = [];
    private readonly List<Ephemeral> _ephemerals = [];
    private readonly List<Action<WorkspaceChange>> _subscribers = [];

    public Workspace(Team team, BotApp bot, TimeProvider clock)
    {
        (Team, Bot, Clock) = (team, bot, clock);
        Directory = new TeamDirectory(team, bot);
        Views = new ViewBoard(this);
        Directory.Add(
            new Person(bot.UserId, bot.Name.ToLowerInvariant().Replace(' ', '-'), bot.Name, team.Id) { IsBot = true });
    }

    public Team Team { get; }

    public BotApp Bot { get; }

    public TimeProvider Clock { get; }

    public TeamDirectory Directory { get; }

    public ViewBoard Views { get; }

    /// <summary>
    /// A person writes; returns the timestamp. The text is in Slack's wire form (see <see cref="SlackText"/>).
    /// </summary>
    public string PostAs(string userId, string channel, string text, string? threadTs = null, bool broadcast = false) =>
        Post(new Draft(channel, text) { UserId = userId, ThreadTs = threadTs, Broadcast = broadcast }).Ts;

    /// <summary>A person wrote at another instant, for history that the bot may have missed.</summary>
    public string PostAt(DateTimeOffset at, string userId, string channel, string text, string? threadTs = null,
        bool announced = false) =>
        Post(new Draft(channel, text) { UserId = userId, ThreadTs = threadTs, At = at, Announced = announced }).Ts;

    public string PostAsIntegration(string botId, string username, string channel, string text,
        JsonArray? attachments = null) =>
        Post(new Draft(channel, text)
        {
            BotId = botId, Username = username, Subtype = "bot_message",
            Attachments = attachments is null ? null : JsonSerializer.SerializeToElement(attachments),
        }).Ts;

    public Message Post(Draft draft)
    {
        var channel = Directory.Channel(draft.Channel);
        lock (_gate)
        {
            var timeline = TimelineOf(channel.Id);
            var root = draft.ThreadTs is { } ts ? timeline.Find(ts)?.RootTs ?? ts : null;
            var message =
                new Message(channel.Id, draft.At is { } at ? timeline.FreeTs(at) : timeline.TakeTs(Clock.GetUtcNow()),
                draft.Text)
            {
                ThreadTs = root, UserId = draft.UserId, BotId = draft.BotId, Username = draft.Username,
                Subtype = draft.Broadcast && root is not null ? Message.ThreadBroadcast : draft.Subtype,
                Blocks = draft.Blocks, Attachments = draft.Attachments, Metadata = draft.Metadata,
            };
            if (message.UserId is { } author) Directory.Join(channel.Id, author);
            timeline.Add(message);
            Tell(new WorkspaceChange.Posted(message, draft.Announced));
            return message;
        }
    }

    /// <summary>Puts in a message whose timestamp is settled, as an import does. Nobody hears of it.</summary>
    public void Restore(Message message)
    {
        lock (_gate) TimelineOf(message.ChannelId).Add(message);
    }

    public Message EditAs(string userId, string channel, string ts, string text) =>
        Edit(channel, ts, message => message with { Text = text, EditedBy = userId });

    public Message Edit(string channel, string ts, Func<Message, Message> change)
    {
        var channelId = Directory.Channel(channel).Id;
        lock (_gate)
        {
            var timeline = TimelineOf(channelId);
            var previous = timeline.Find(ts) ?? throw NoSuchMessage(channel, ts);
            var edited = change(previous) with { EditedTs = Timestamp.At(Clock.GetUtcNow()) };
            timeline.Replace(edited);
            Tell(new WorkspaceChange.Edited(edited, previous));
            return edited;
        }
    }

    /// <summary>Deletes a message; the root of a thread stays behind as a tombstone.</summary>
    public void Delete(string channel, string ts)
    {
        var channelId = Directory.Channel(channel).Id;
        lock (_gate)
        {
            var timeline = TimelineOf(channelId);
            var previous = timeline.Find(ts) ?? throw NoSuchMessage(channel, ts);
            var tombstone = timeline.RepliesTo(ts).Count == 0 ? null
                : new Message(
                    channelId, ts, "This message was deleted.") { UserId = "USLACKBOT", Subtype = Message.Tombstone };
            if (tombstone is null) timeline.Remove(previous);
            else timeline.Replace(tombstone);
            Tell(new WorkspaceChange.Deleted(previous, tombstone));
        }
    }

    /// <summary>Every message of a channel, replies included, in the order of their timestamps.</summary>
    public IReadOnlyList<Message> MessagesIn(string channel) => Read(channel, timeline => timeline.Messages.ToArray());

    /// <summary>A root and its replies, oldest first; empty if there is no such root.</summary>
    public IReadOnlyList<Message> Thread(string channel, string ts) => Read<IReadOnlyList<Message>>(channel,
        timeline => timeline.Find(ts) is { } root ? [root, .. timeline.RepliesTo(ts)] : []);

    /// <summary>Looks at one channel while nobody changes it.</summary>
    public T Read<T>(string channel, Func<Timeline, T> read)
    {
        var channelId = Directory.Channel(channel).Id;
        lock (_gate) return read(TimelineOf(channelId));
    }

    /// <summary>Hears of every change from now on, in order. The subscriber must not block.</summary>
    public IDisposable Subscribe(Action<WorkspaceChange> subscriber)
    {
        lock (_gate) _subscribers.Add(subscriber);
        return new Subscription(() =>
        {
            lock (_gate) _subscribers.Remove(subscriber);
        });
    }

    /// <summary>
    /// The first message, there already or still to come, as posted or as edited, that the predicate accepts.
    /// </summary>
    public Task<Message> WaitForAsync(Func<Message, bool> predicate, CancellationToken ct) => WaitAsync(
        () => _timelines.Values.SelectMany(timeline => timeline.Messages).FirstOrDefault(predicate),
        change => change switch
        {
            WorkspaceChange.Posted posted when predicate(posted.Message) => posted.Message,
            WorkspaceChange.Edited edited when predicate(edited.Message) => edited.Message,
            _ => null,
        }, ct);

    private async Task<T> WaitAsync<T>(Func<T?> present, Func<WorkspaceChange, T?> arriving, CancellationToken ct)
        where T : class
    {
        var arrival = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        IDisposable subscription;
        lock (_gate)
        {
            if (present() is { } found) return found;
            subscription = Subscribe(change =>
            {
                if (arriving(change) is { } arrived) arrival.TrySetResult(arrived);
            });
        }

        using (subscription) return await arrival.Task.WaitAsync(ct);
    }

    private Timeline TimelineOf(string channelId)
    {
        if (!_timelines.TryGetValue(channelId, out var timeline)) _timelines[channelId] = timeline = new Timeline();
        return timeline;
    }

    /// <summary>Tells the subscribers, one change after the other.</summary>
    internal void Tell(WorkspaceChange change)
    {
        lock (_gate)
        {
            foreach (var subscriber in _subscribers.ToArray()) subscriber(change);
        }
    }

    private static ArgumentException NoSuchMessage(string channel, string ts) =>
        new($"There is no message {ts} in {channel}.", nameof(ts));
}
