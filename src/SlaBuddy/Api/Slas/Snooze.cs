using System.ComponentModel;

namespace SlaBuddy.Api.Slas;

/// <summary>Moves the levels that are still to come. The timers do not move.</summary>
internal sealed record Snooze(
    [property: Description("For how long; the policy's own snooze unless this or until is given.")] TimeSpan? For = null,
    [property: Description("Until when the next level waits, instead of for.")] DateTimeOffset? Until = null,
    [property: Description("When it was said; now unless given.")] DateTimeOffset? At = null,
    [property: Description("Who said so; the API key unless given.")] string? By = null)
{
    public void Check() => new BodyErrors()
        .If(Until is not null && For is not null, "for", "Give either for or until.")
        .Duration("for", For)
        .Name("by", By)
        .Throw();
}
