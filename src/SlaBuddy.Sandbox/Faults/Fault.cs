namespace SlaBuddy.Sandbox.Faults;

/// <summary>
/// One thing that goes wrong, as asked for. In <c>POST /sandbox/faults</c> it goes by a word:
/// <list type="table">
/// <item><term>rate_limited:30</term><description>429, Retry-After 30 s; nothing was done</description></item>
/// <item><term>html_503, html:403, cut, error:is_archived</term><description>nothing was done</description></item>
/// <item><term>accept_then_500, accept_then_hang, accept_then_cut</term><description>it was done</description></item>
/// <item><term>lagging_lookup:1500, lagging_lookup:3calls</term><description>a post (method chat.postMessage) that
/// history and replies show only after 1500 ms of the sandbox's clock, or once 3 look-ups have missed
/// it</description></item>
/// <item><term>falsified_lookup</term><description>a post that history and replies never show</description></item>
/// <item><term>duplicate_event, dropped_event, reordered_event:3, delayed_event:1500</term><description>method
/// <c>events</c>, or <c>events.message</c> and the like; reordered: after 3 later ones, or a second;
/// delayed: by 1500 ms</description></item>
/// <item><term>dead_socket</term><description>method <c>sockets</c>: a socket that opens and stays
/// silent</description></item>
/// </list>
/// Each is asked for with a method (<c>chat.postMessage</c>, <c>chat</c> for all of a family, <c>*</c> for all) and, if
/// wanted, a channel, a probability, how often at most, and a seed for all draws (see <see cref="WireFaults"/>).
/// <c>GET /sandbox/faults</c> says how often each has happened.
/// </summary>
internal sealed record Fault(FaultKind Kind)
{
    public static Fault Html503 { get; } = new(FaultKind.Html503);

    public static Fault Cut { get; } = new(FaultKind.Cut);

    public static Fault AcceptThen500 { get; } = new(FaultKind.AcceptThen500);

    public static Fault AcceptThenHang { get; } = new(FaultKind.AcceptThenHang);

    public static Fault AcceptThenCut { get; } = new(FaultKind.AcceptThenCut);

    public static Fault FalsifiedLookup { get; } = new(FaultKind.FalsifiedLookup);

    public static Fault DuplicateEvent { get; } = new(FaultKind.DuplicateEvent);

    public static Fault DroppedEvent { get; } = new(FaultKind.DroppedEvent);

    public static Fault DeadSocket { get; } = new(FaultKind.DeadSocket);

    /// <summary>The error's code: Slack's word, Google's reason, or an HTTP status for Google.</summary>
    public string Code { get; init; } = "";

    /// <summary>How long to wait, to lag or to be late.</summary>
    public TimeSpan For { get; init; }

    /// <summary>How many look-ups miss the post, how many events overtake this one, or a page's status.</summary>
    public int Count { get; init; }

    public FaultScope Scope => Kind switch
    {
        FaultKind.LaggingLookup or FaultKind.FalsifiedLookup => FaultScope.LookUp,
        FaultKind.DuplicateEvent or FaultKind.DroppedEvent or FaultKind.ReorderedEvent or FaultKind.DelayedEvent =>
            FaultScope.Event,
        FaultKind.DeadSocket => FaultScope.Socket,
        _ => FaultScope.Call,
    };

    public bool ComesAfterTheWork =>
        Kind is FaultKind.AcceptThen500 or FaultKind.AcceptThenHang or FaultKind.AcceptThenCut;

    public static Fault RateLimited(TimeSpan retryAfter) => new(FaultKind.RateLimited) { For = retryAfter };

    public static Fault Error(string code) => new(FaultKind.Error) { Code = code };

    /// <summary>A proxy's or a balancer's page in place of the API's answer.</summary>
    public static Fault Html(int status) => new(FaultKind.Html) { Count = status };

    public static Fault LaggingLookup(TimeSpan lag) => new(FaultKind.LaggingLookup) { For = lag };

    public static Fault LaggingLookup(int calls) => new(FaultKind.LaggingLookup) { Count = calls };

    public static Fault ReorderedEvent(int after) => new(FaultKind.ReorderedEvent) { Count = after };

    public static Fault DelayedEvent(TimeSpan late) => new(FaultKind.DelayedEvent) { For = late };
}
