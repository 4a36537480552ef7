using System.Globalization;

namespace SlaBuddy.Sandbox.Faults;

/// <summary>One thing that goes wrong, as asked for.</summary>
internal sealed record Fault(FaultKind Kind)
{
    public static Fault Html503 { get; } = new(FaultKind.Html503);

    public static Fault Cut { get; } = new(FaultKind.Cut);

    public static Fault AcceptThen500 { get; } = new(FaultKind.AcceptThen500);

    public static Fault AcceptThenHang { get; } = new(FaultKind.AcceptThenHang);

    public static Fault AcceptThenCut { get; } = new(FaultKind.AcceptThenCut);

    /// <summary>The error's code; Slack's word, or an HTTP status for Google.</summary>
    public string Code { get; init; } = "";

    public TimeSpan RetryAfter { get; init; }

    public bool ComesAfterTheWork =>
        Kind is FaultKind.AcceptThen500 or FaultKind.AcceptThenHang or FaultKind.AcceptThenCut;

    public static Fault RateLimited(TimeSpan retryAfter) => new(FaultKind.RateLimited) { RetryAfter = retryAfter };

    public static Fault Error(string code) => new(FaultKind.Error) { Code = code };

    /// <summary>
    /// Reads <c>rate_limited:30</c>, <c>error:is_archived</c>, <c>html_503</c> and the like; null if it is none.
    /// </summary>
    public static Fault? Parse(string text) => text.Split(':', 2) switch
    {
        ["rate_limited"] => RateLimited(TimeSpan.FromSeconds(1)),
        ["rate_limited", var seconds] when uint.TryParse(seconds, CultureInfo.InvariantCulture, out var wait) =>
            RateLimited(TimeSpan.FromSeconds(wait)),
        ["error", var code] => Error(code),
        ["html_503"] => Html503,
        ["cut"] => Cut,
        ["accept_then_500"] => AcceptThen500,
        ["accept_then_hang"] => AcceptThenHang,
        ["accept_then_cut"] => AcceptThenCut,
        _ => null,
    };
}
