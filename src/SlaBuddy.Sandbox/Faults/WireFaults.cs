namespace SlaBuddy.Sandbox.Faults;

/// <summary>
/// What shall go wrong, per method. Slack's methods go by their names, a response_url is <c>response_url</c>, Google's
/// are <c>events.list</c>, <c>calendars.get</c>, <c>calendarList.list</c> and <c>token</c>, a feed is <c>ical</c>; see
/// <see cref="Fault"/> for the rest. Of several rules that could strike, each draws in the order they were added, and the first that hits does.
/// </summary>
internal sealed class WireFaults(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<FaultRule> _rules = [];
    private readonly Dictionary<(FaultKind Kind, string Method), int> _counts = [];
    private readonly List<Gate> _gates = [];
    private Random _draws = new(1);

    /// <summary>Where the draws begin. Setting it begins them anew.</summary>
    public int Seed
    {
        get;
        set
        {
            lock (_gate) (field, _draws) = (value, new Random(value));
        }
    } = 1;

    public HiddenPosts Hidden { get; } = new(clock);

    public IReadOnlyList<FaultRule> Rules
    {
        get
        {
            lock (_gate) return [.. _rules];
        }
    }

    /// <summary>How often each fault has happened to each method, since the start.</summary>
    public IReadOnlyList<FaultCount> Counts
    {
        get
        {
            lock (_gate)
                return [.. _counts.Select(one => new FaultCount(FaultWord.Of(one.Key.Kind), one.Key.Method, one.Value))
                    .OrderBy(one => one.Fault, StringComparer.Ordinal)
                    .ThenBy(one => one.Method, StringComparer.Ordinal)];
        }
    }

    /// <summary>How often a kind of fault has happened, to whatever method.</summary>
    public int CountOf(FaultKind kind)
    {
        lock (_gate) return _counts.Where(one => one.Key.Kind == kind).Sum(one => one.Value);
    }

    public void Add(FaultRule rule)
    {
        lock (_gate) _rules.Add(rule);
    }

    /// <summary>Lets the next calls of a method fail; asked for twice, the first request is served first.</summary>
    public void Next(string method, Fault fault, int times = 1) => Add(new FaultRule(method, fault) { Times = times });

    /// <summary>Lets a method fail by chance, at most so often; without a method, all of them.</summary>
    public void Chance(
        double probability, Fault fault, string method = "*", int? times = null, string? channel = null) =>
        Add(new FaultRule(method, fault) { Probability = probability, Times = times, Channel = channel });

    /// <summary>Holds every call of a method (that the filter accepts) until the gate is released.</summary>
    public Gate Hold(string method, HoldPoint point = HoldPoint.BeforeHandling,
        Func<IReadOnlyDictionary<string, string>, bool>? when = null)
    {
        var gate = new Gate(method, point, when ?? (_ => true));
        lock (_gate) _gates.Add(gate);
        return gate;
    }

    /// <summary>Forgets all faults to come and opens all gates. What has happened stays counted.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            _gates.ForEach(gate => gate.Release());
            _gates.Clear();
        }
    }

    /// <summary>Forgets the faults of one kind that were still to come.</summary>
    public void Forget(FaultKind kind)
    {
        lock (_gate) _rules.RemoveAll(rule => rule.Fault.Kind == kind);
    }

    internal Fault? Take(string method, string? channel = null, FaultScope scope = FaultScope.Call)
    {
        lock (_gate)
        {
            for (var index = 0; index < _rules.Count; index++)
            {
                var rule = _rules[index];
                if (!rule.Covers(scope, method, channel) || _draws.NextDouble() >= rule.Probability) continue;
                _rules[index] = rule with { Happened = rule.Happened + 1 };
                _counts[(rule.Fault.Kind, method)] = _counts.GetValueOrDefault((rule.Fault.Kind, method)) + 1;
                return rule.Fault;
            }
            return null;
        }
    }

    internal async Task PassAsync(string method, HoldPoint point, IReadOnlyDictionary<string, string> arguments,
        CancellationToken ct)
    {
        Gate? gate;
        lock (_gate) gate = _gates.Find(one => one.StopsAt(method, point, arguments));
        if (gate is not null) await gate.PassAsync(ct);
    }
}
