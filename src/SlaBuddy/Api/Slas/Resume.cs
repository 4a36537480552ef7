using System.ComponentModel;

namespace SlaBuddy.Api.Slas;

/// <summary>A reason to stand still that holds no longer.</summary>
internal sealed record Resume(
    [property: Description("Which one; all of them unless given.")] string? Reason = null,
    [property: Description("Since when; now unless given.")] DateTimeOffset? At = null,
    [property: Description("Who said so; the API key unless given.")] string? By = null)
{
    public void Check() => new BodyErrors().Name("reason", Reason).Name("by", By).Throw();
}
