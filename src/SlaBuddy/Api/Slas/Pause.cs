using System.ComponentModel;

namespace SlaBuddy.Api.Slas;

/// <summary>A reason for which the clocks stand still.</summary>
internal sealed record Pause(
    [property: Description("Why, such as waiting_on_vendor. waiting_on_customer ends by the customer's next message.")] string Reason,
    [property: Description("Until when; 24 hours unless this or for is given.")] DateTimeOffset? Until = null,
    [property: Description("For how long, instead of until.")] TimeSpan? For = null,
    [property: Description("Since when; now unless given.")] DateTimeOffset? At = null,
    [property: Description("Who said so; the API key unless given.")] string? By = null)
{
    public void Check() => new BodyErrors()
        .Needed("reason", Reason)
        .If(Reason == "*", "reason", "Give a reason of its own.")
        .If(Until is not null && For is not null, "for", "Give either for or until.")
        .Duration("for", For)
        .Name("by", By)
        .Throw();
}
