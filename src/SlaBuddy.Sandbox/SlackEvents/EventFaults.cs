using SlaBuddy.Sandbox.Faults;

namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>Lets events get lost, doubled, overtaken and late on their way into the queue.</summary>
internal sealed class EventFaults(WireFaults faults, EventQueue queue, TimeProvider clock)
{
    private static readonly TimeSpan LongestHeld = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly List<Held> _held = [];

    public void Add(PendingEvent pending)
    {
        var fault = faults.Take($"events.{pending.Type}", pending.ChannelId, FaultScope.Event);
        switch (fault?.Kind)
        {
            case FaultKind.DroppedEvent:
                break;
            case FaultKind.DelayedEvent:
                queue.AddLater(pending, fault.For, clock);
                break;
            case FaultKind.ReorderedEvent:
                Hold(pending, fault.Count);
                break;
            default:
                queue.Add(pending);
                if (fault?.Kind == FaultKind.DuplicateEvent) queue.Add(pending);
                Overtake();
                break;
        }
    }

    private void Hold(PendingEvent pending, int overtakers)
    {
        var held = new Held(pending, overtakers);
        lock (_gate) _held.Add(held);
        queue.AddLater(LongestHeld, clock, () => Release(held));
    }

    private void Overtake()
    {
        lock (_gate)
        {
            foreach (var held in _held.ToArray())
            {
                if (--held.Overtakers <= 0) Release(held);
            }
        }
    }

    private void Release(Held held)
    {
        lock (_gate)
        {
            if (_held.Remove(held)) queue.Add(held.Pending);
        }
    }

    private sealed class Held(PendingEvent pending, int overtakers)
    {
        public PendingEvent Pending { get; } = pending;

        public int Overtakers { get; set; } = overtakers;
    }
}
