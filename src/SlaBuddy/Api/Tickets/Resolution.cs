using System.ComponentModel;

namespace SlaBuddy.Api.Tickets;

/// <summary>The end of a ticket's clocks.</summary>
internal sealed record Resolution(
    [property: Description("When; now unless given.")] DateTimeOffset? At = null,
    [property: Description("Who did it, by whatever id the caller has; the API key unless given.")] string? By = null,
    [property: Description("Why the customer gets no answer; needed while the customer waits for one.")] string? WithoutAnswer = null)
{
    public void Check() => new BodyErrors().Name("by", By).Text("without_answer", WithoutAnswer).Throw();
}
