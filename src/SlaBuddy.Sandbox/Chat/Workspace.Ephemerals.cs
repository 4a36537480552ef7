using System.Text.Json;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>What is said to one person alone.</summary>
internal sealed partial class Workspace
{
    public Ephemeral Whisper(
        string channel, string userId, string text, string? threadTs = null, JsonElement? blocks = null,
        bool fromSlackbot = false)
    {
        var channelId = Directory.Channel(channel).Id;
        lock (_gate)
        {
            var ts = TimelineOf(channelId).TakeTs(Clock.GetUtcNow());
            var ephemeral = new Ephemeral(channelId, userId, ts, text)
            {
                ThreadTs = threadTs, Blocks = blocks, FromSlackbot = fromSlackbot,
            };
            _ephemerals.Add(ephemeral);
            Tell(new WorkspaceChange.Whispered(ephemeral));
            return ephemeral;
        }
    }

    /// <summary>Puts another in its place, or nothing; false if it stands nowhere any more.</summary>
    public bool ReplaceEphemeral(string channelId, string ts, Func<Ephemeral, Ephemeral?> change)
    {
        lock (_gate)
        {
            var index = _ephemerals.FindIndex(one => one.ChannelId == channelId && one.Ts == ts);
            if (index < 0) return false;
            var previous = _ephemerals[index];
            if (change(previous) is { } changed) _ephemerals[index] = changed;
            else _ephemerals.RemoveAt(index);
            Tell(new WorkspaceChange.WhisperChanged(previous));
            return true;
        }
    }

    public Ephemeral? FindEphemeral(string channelId, string ts)
    {
        lock (_gate) return _ephemerals.Find(one => one.ChannelId == channelId && one.Ts == ts);
    }

    public IReadOnlyList<Ephemeral> EphemeralsFor(string userId)
    {
        lock (_gate) return [.. _ephemerals.Where(ephemeral => ephemeral.UserId == userId)];
    }

    public Task<Ephemeral> WaitForEphemeralAsync(Func<Ephemeral, bool> predicate, CancellationToken ct) => WaitAsync(
        () => _ephemerals.FirstOrDefault(predicate),
        change => change is WorkspaceChange.Whispered or WorkspaceChange.WhisperChanged
            ? _ephemerals.FirstOrDefault(predicate) : null, ct);
}
