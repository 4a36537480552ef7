using System.ComponentModel;

namespace SlaBuddy.Api.Tickets;

/// <summary>A ticket that should not have been one.</summary>
internal sealed record Cancellation(
    [property: Description("When; now unless given.")] DateTimeOffset? At = null,
    [property: Description("Who did it, by whatever id the caller has; the API key unless given.")] string? By = null,
    [property: Description("Why.")] string? Why = null)
{
    public void Check() => new BodyErrors().Name("by", By).Text("why", Why).Throw();
}
