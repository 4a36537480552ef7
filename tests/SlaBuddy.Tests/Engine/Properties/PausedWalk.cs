namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>A conversation's time walked minute by minute: open or closed, paused or not.</summary>
internal sealed class PausedWalk
{
    private const int Minutes = 10 * 24 * 60;

    // Opened on a Monday: ten days have a weekend, a holiday and whole weeks of hours to come.
    private static readonly Lazy<bool[]> Office = new(() =>
        [.. Enumerable.Range(0, Minutes).Select(minute => PropertyWorld.OfficeHours.IsOpen(EngineWorld.At(minute)))]);

    private readonly bool[] _counts;
    private readonly bool[] _paused;

    public PausedWalk(Delivery root, Batch batch)
    {
        var conversation = batch.Conversations[root.Conversation];
        var isOffice = conversation.Channel == PropertyWorld.ChannelOf(PropertyWorld.Office);
        var holds = new Dictionary<string, int>();
        var happenings = conversation.Happenings.ToLookup(happening => happening.Minute);
        _counts = new bool[Minutes];
        _paused = new bool[Minutes];
        for (var minute = 0; minute < Minutes; minute++)
        {
            // Of one instant the pauses come first, as they do in the engine.
            foreach (var happening in happenings[minute].OrderBy(each => each.Kind))
            {
                if (happening.Kind == HappeningKind.Resumed) holds.Remove(happening.Detail!);
                else holds[happening.Detail!] = happening.Until ?? minute + (24 * 60);
            }

            _paused[minute] = holds.Values.Any(until => until > minute);
            _counts[minute] = !_paused[minute] && (!isOffice || Office.Value[minute]);
        }
    }

    /// <summary>
    /// From the minute that completes the target, exclusive, to the one that would count beyond it: at closing time the
    /// promise runs out, and a microsecond more is only counted when it opens again. Null where a pause begins at that
    /// very instant: nothing is broken, and no time is left.
    /// </summary>
    public (DateTimeOffset Earliest, DateTimeOffset Latest)? DueAfter(TimeSpan target)
    {
        var left = (int)target.TotalMinutes;
        var due = Array.FindIndex(_counts, counts => counts && --left == 0) + 1;
        return _paused[due] ? null : (EngineWorld.At(due), EngineWorld.At(Array.IndexOf(_counts, true, due)));
    }

    /// <summary>A level that nobody fired when it was due moves with every pause that comes afterwards.</summary>
    public bool IsPausedAfter(DateTimeOffset instant) =>
        EngineWorld.At(Array.LastIndexOf(_paused, true)) >= instant;
}
