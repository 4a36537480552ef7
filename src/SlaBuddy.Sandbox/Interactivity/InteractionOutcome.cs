using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// What a person sees of a press, a command or a form: that it was taken, or what went wrong; for a form that was
/// refused, what is wrong with which block.
/// </summary>
internal sealed record InteractionOutcome(string? Fault = null)
{
    public static InteractionOutcome Taken { get; } = new();

    public bool IsTaken => Fault is null && Errors.IsEmpty;

    /// <summary>By block id.</summary>
    public ImmutableDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;
}
