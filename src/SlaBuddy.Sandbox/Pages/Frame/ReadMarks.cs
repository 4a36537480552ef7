using System.Collections.Concurrent;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Frame;

/// <summary>
/// Up to where each person has read each channel and each thread. What was there before the sandbox started counts as
/// read.
/// </summary>
internal sealed class ReadMarks(TimeProvider clock)
{
    private readonly string _start = Timestamp.At(clock.GetUtcNow());
    private readonly ConcurrentDictionary<(string User, string Channel, string? Root), string> _marks = [];

    /// <summary>The youngest message read; <paramref name="root"/> is null for the channel itself.</summary>
    public string Until(string user, string channel, string? root) =>
        _marks.GetValueOrDefault((user, channel, root), _start);

    public void Read(string user, string channel, string? root, string until) => _marks.AddOrUpdate(
        (user, channel, root), until, (_, before) => string.CompareOrdinal(until, before) > 0 ? until : before);
}
