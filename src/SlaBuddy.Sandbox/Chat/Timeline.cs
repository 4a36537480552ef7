using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>One channel's messages in the order of their timestamps. Guarded by the workspace's lock.</summary>
internal sealed class Timeline
{
    private static readonly Comparer<Message> ByTs = Comparer<Message>.Create(
        (left, right) => string.CompareOrdinal(left.Ts, right.Ts));

    private readonly List<Message> _messages = [];
    private readonly Dictionary<string, List<Message>> _replies = [];
    private string _lastTs = "";

    public IReadOnlyList<Message> Messages => _messages;

    /// <summary>A timestamp for a message written now: later than any given before.</summary>
    public string TakeTs(DateTimeOffset now)
    {
        var ts = Timestamp.At(now);
        _lastTs = string.CompareOrdinal(ts, _lastTs) > 0 ? ts : Timestamp.Next(_lastTs);
        return _lastTs;
    }

    /// <summary>
    /// A timestamp for a message written at another time, moved by microseconds where that one is taken.
    /// </summary>
    public string FreeTs(DateTimeOffset at)
    {
        var ts = Timestamp.At(at);
        while (Find(ts) is not null) ts = Timestamp.Next(ts);
        return ts;
    }

    public void Add(Message message)
    {
        Insert(_messages, message);
        if (string.CompareOrdinal(message.Ts, _lastTs) > 0) _lastTs = message.Ts;
        if (message.ThreadTs is not { } root) return;
        if (!_replies.TryGetValue(root, out var replies)) _replies[root] = replies = [];
        Insert(replies, message);
    }

    public void Replace(Message message)
    {
        _messages[IndexOf(_messages, message.Ts)] = message;
        if (message.ThreadTs is { } root) _replies[root][IndexOf(_replies[root], message.Ts)] = message;
    }

    public void Remove(Message message)
    {
        _messages.RemoveAt(IndexOf(_messages, message.Ts));
        if (message.ThreadTs is not { } root) return;
        _replies[root].RemoveAt(IndexOf(_replies[root], message.Ts));
        if (_replies[root].Count == 0) _replies.Remove(root);
    }

    public Message? Find(string ts) => IndexOf(_messages, ts) is >= 0 and var index ? _messages[index] : null;

    public IReadOnlyList<Message> RepliesTo(string rootTs) => _replies.GetValueOrDefault(rootTs) ?? [];

    public ThreadSummary? Summarize(string rootTs) => Summarize(rootTs, _ => true);

    /// <summary>The same, of those replies alone that may be seen.</summary>
    public ThreadSummary? Summarize(string rootTs, Func<Message, bool> seen) =>
        RepliesTo(rootTs).Where(seen).ToArray() is { Length: > 0 } replies
        ? new ThreadSummary(replies.Length, replies[^1].Ts,
            [.. replies.Select(reply => reply.UserId ?? reply.BotId ?? "").Where(id => id.Length > 0).Distinct()
                .Take(5)])
        : null;

    /// <summary>What a channel shows, newest first: roots, and replies that were also sent to the channel.</summary>
    public IEnumerable<Message> ShownNewestFirst()
    {
        for (var index = _messages.Count - 1; index >= 0; index--)
        {
            var message = _messages[index];
            if (!message.IsReply || message.Subtype == Message.ThreadBroadcast) yield return message;
        }
    }

    private static void Insert(List<Message> list, Message message)
    {
        if (list.Count == 0 || ByTs.Compare(list[^1], message) < 0) list.Add(message);
        else list.Insert(~list.BinarySearch(message, ByTs), message);
    }

    private static int IndexOf(List<Message> list, string ts) => list.BinarySearch(new Message("", ts, ""), ByTs);
}
