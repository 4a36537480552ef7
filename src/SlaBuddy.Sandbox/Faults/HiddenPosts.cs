namespace SlaBuddy.Sandbox.Faults;

/// <summary>What history and replies do not show although it was posted.</summary>
internal sealed class HiddenPosts(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Channel, string Ts), HiddenPost> _posts = [];

    /// <summary>Every post that was ever hidden; those that only lagged stay listed when they show.</summary>
    public IReadOnlyList<HiddenPost> All
    {
        get
        {
            lock (_gate) return [.. _posts.Values];
        }
    }

    public void Hide(string channelId, string ts, Fault fault)
    {
        var falsified = fault.Kind == FaultKind.FalsifiedLookup;
        lock (_gate)
        {
            _posts[(channelId, ts)] = new HiddenPost(channelId, ts, falsified)
            {
                Until = !falsified && fault.For > TimeSpan.Zero ? clock.GetUtcNow() + fault.For : null,
                Calls = !falsified && fault.Count > 0 ? fault.Count : null,
            };
        }
    }

    /// <summary>Whether a look-up may show it.</summary>
    public bool Shows(string channelId, string ts)
    {
        lock (_gate)
            return _posts.GetValueOrDefault((channelId, ts)) is not { } post || !post.IsHidden(clock.GetUtcNow());
    }

    /// <summary>The same, asked by a look-up that would have shown it, which counts.</summary>
    public bool ShowsOrMisses(string channelId, string ts)
    {
        lock (_gate)
        {
            if (Shows(channelId, ts)) return true;
            _posts[(channelId, ts)] = _posts[(channelId, ts)] with { Missed = _posts[(channelId, ts)].Missed + 1 };
            return false;
        }
    }
}
