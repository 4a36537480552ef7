using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Wire;

/// <summary>
/// One call that reached the sandbox: what was asked (never the token) and how it was answered. No status, no answer.
/// </summary>
internal sealed record WireCall(
    DateTimeOffset At, string Method, ImmutableDictionary<string, string> Arguments, bool Ok,
    string? Error, int? Status)
{
    public string? Argument(string name) => Arguments.GetValueOrDefault(name);
}
