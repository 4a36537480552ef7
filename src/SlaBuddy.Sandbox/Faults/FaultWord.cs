using System.Globalization;

namespace SlaBuddy.Sandbox.Faults;

/// <summary>The words that faults go by on the admin call and in counts.</summary>
internal static class FaultWord
{
    public const string All = "rate_limited:30, html_503, html:403, error:is_archived, cut, accept_then_500, "
        + "accept_then_hang, accept_then_cut, lagging_lookup:1500, lagging_lookup:3calls, falsified_lookup, duplicate_event, "
        + "dropped_event, reordered_event:3, delayed_event:1500 or dead_socket";

    private const string Calls = "calls";

    /// <summary>The fault a word stands for; null if it is none.</summary>
    public static Fault? Parse(string text) => text.Split(':', 2) switch
    {
        ["rate_limited"] => Fault.RateLimited(TimeSpan.FromSeconds(1)),
        ["rate_limited", var seconds] when Number(seconds) is { } wait => Fault.RateLimited(TimeSpan.FromSeconds(wait)),
        ["error", var code] => Fault.Error(code),
        ["html_503"] => Fault.Html503,
        ["html", var status] when Number(status) is >= 200 and < 600 and var code => Fault.Html(code),
        ["cut"] => Fault.Cut,
        ["accept_then_500"] => Fault.AcceptThen500,
        ["accept_then_hang"] => Fault.AcceptThenHang,
        ["accept_then_cut"] => Fault.AcceptThenCut,
        ["lagging_lookup", var calls] when calls.EndsWith(Calls, StringComparison.Ordinal)
            && Number(calls[..^Calls.Length]) is { } count => Fault.LaggingLookup(count),
        ["lagging_lookup", var lag] when Number(lag) is { } wait =>
            Fault.LaggingLookup(TimeSpan.FromMilliseconds(wait)),
        ["falsified_lookup"] => Fault.FalsifiedLookup,
        ["duplicate_event"] => Fault.DuplicateEvent,
        ["dropped_event"] => Fault.DroppedEvent,
        ["reordered_event"] => Fault.ReorderedEvent(1),
        ["reordered_event", var after] when Number(after) is { } count => Fault.ReorderedEvent(count),
        ["delayed_event", var late] when Number(late) is { } wait =>
            Fault.DelayedEvent(TimeSpan.FromMilliseconds(wait)),
        ["dead_socket"] => Fault.DeadSocket,
        _ => null,
    };

    /// <summary>A kind's word, without what it was asked for with.</summary>
    public static string Of(FaultKind kind) => kind switch
    {
        FaultKind.RateLimited => "rate_limited",
        FaultKind.Html503 => "html_503",
        FaultKind.Html => "html",
        FaultKind.Error => "error",
        FaultKind.Cut => "cut",
        FaultKind.AcceptThen500 => "accept_then_500",
        FaultKind.AcceptThenHang => "accept_then_hang",
        FaultKind.AcceptThenCut => "accept_then_cut",
        FaultKind.LaggingLookup => "lagging_lookup",
        FaultKind.FalsifiedLookup => "falsified_lookup",
        FaultKind.DuplicateEvent => "duplicate_event",
        FaultKind.DroppedEvent => "dropped_event",
        FaultKind.ReorderedEvent => "reordered_event",
        FaultKind.DelayedEvent => "delayed_event",
        FaultKind.DeadSocket => "dead_socket",
        _ => throw new InvalidOperationException($"There is no word for {kind}."),
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
