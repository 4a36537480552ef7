namespace SlaBuddy.Sandbox.Faults;

/// <summary>
/// What shall go wrong, per method. Slack's methods go by their names; Google's are <c>events.list</c>,
/// <c>calendars.get</c>, <c>calendarList.list</c> and <c>token</c>.
/// </summary>
internal sealed class WireFaults
{
    private readonly Lock _gate = new();
    private readonly List<Expected> _expected = [];
    private readonly List<Gate> _gates = [];

    /// <summary>Lets the next calls of a method fail; asked for twice, the first request is served first.</summary>
    public void Next(string method, Fault fault, int times = 1)
    {
        lock (_gate) _expected.Add(new Expected(method, fault) { Left = times });
    }

    /// <summary>Holds every call of a method (that the filter accepts) until the gate is released.</summary>
    public Gate Hold(string method, HoldPoint point = HoldPoint.BeforeHandling,
        Func<IReadOnlyDictionary<string, string>, bool>? when = null)
    {
        var gate = new Gate(method, point, when ?? (_ => true));
        lock (_gate) _gates.Add(gate);
        return gate;
    }

    /// <summary>Forgets all faults and opens all gates.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _expected.Clear();
            _gates.ForEach(gate => gate.Release());
            _gates.Clear();
        }
    }

    internal Fault? Take(string method)
    {
        lock (_gate)
        {
            if (_expected.Find(one => one.Method == method) is not { } expected) return null;
            if (--expected.Left <= 0) _expected.Remove(expected);
            return expected.Fault;
        }
    }

    internal async Task PassAsync(string method, HoldPoint point, IReadOnlyDictionary<string, string> arguments,
        CancellationToken ct)
    {
        Gate? gate;
        lock (_gate) gate = _gates.Find(one => one.StopsAt(method, point, arguments));
        if (gate is not null) await gate.PassAsync(ct);
    }

    private sealed record Expected(string Method, Fault Fault)
    {
        public int Left { get; set; }
    }
}
