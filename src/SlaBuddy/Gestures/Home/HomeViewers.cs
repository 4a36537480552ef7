using System.Collections.Concurrent;
using SlaBuddy.Engine;

namespace SlaBuddy.Gestures.Home;

/// <summary>
/// Who has looked at the Home tab lately, and so is shown what changes. Kept in memory: whoever opens it anew is told to
/// us anew.
/// </summary>
internal sealed class HomeViewers(Doorbell doorbell, TimeProvider clock)
{
    private const int Most = 200;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(8);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, HomeViewer> _viewers = new(StringComparer.Ordinal);

    /// <summary>Shows it at once, whatever was shown before.</summary>
    public void Opened(string userId)
    {
        if (_viewers.Count >= Most && !_viewers.ContainsKey(userId)) ForgetOldest();
        _viewers[userId] = new(userId, clock.GetUtcNow(), clock.GetUtcNow(), null);
        doorbell.Ring();
    }

    /// <summary>Looks at once whether something changed for somebody who did something there.</summary>
    public void Acted(string userId)
    {
        if (!_viewers.TryGetValue(userId, out var viewer)) return;
        _viewers.TryUpdate(userId, viewer with { LookAgainAt = clock.GetUtcNow() }, viewer);
        doorbell.Ring();
    }

    public IReadOnlyList<HomeViewer> Due()
    {
        var now = clock.GetUtcNow();
        foreach (var viewer in _viewers.Values.Where(viewer => now - viewer.OpenedAt > Remembered))
            _viewers.TryRemove(new(viewer.UserId, viewer));
        return [.. _viewers.Values.Where(viewer => viewer.LookAgainAt <= now)];
    }

    /// <summary>Unless it was opened again meanwhile.</summary>
    public void Seen(HomeViewer viewer, string? shown, TimeSpan? wait = null) =>
        _viewers.TryUpdate(viewer.UserId,
            viewer with { Shown = shown, LookAgainAt = clock.GetUtcNow() + (wait > LookEvery ? wait.Value : LookEvery) }, viewer);

    private void ForgetOldest()
    {
        if (_viewers.Values.MinBy(viewer => viewer.OpenedAt) is { } oldest) _viewers.TryRemove(oldest.UserId, out _);
    }
}
