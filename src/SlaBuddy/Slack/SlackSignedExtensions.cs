namespace SlaBuddy.Slack;

internal static class SlackSignedExtensions
{
    /// <summary>No key is asked for: what comes here shows with its signature that Slack sent it.</summary>
    public static TBuilder SignedBySlack<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AllowAnonymous().ExcludeFromDescription();
}
