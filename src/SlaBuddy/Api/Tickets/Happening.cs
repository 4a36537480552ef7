using System.ComponentModel;

namespace SlaBuddy.Api.Tickets;

/// <summary>Something that happened to a ticket.</summary>
internal sealed record Happening(
    [property: Description("When; now unless given.")] DateTimeOffset? At = null,
    [property: Description("Who did it, by whatever id the caller has; the API key unless given.")] string? By = null)
{
    public void Check() => new BodyErrors().Name("by", By).Throw();
}
