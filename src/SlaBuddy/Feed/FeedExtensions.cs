namespace SlaBuddy.Feed;

internal static class FeedExtensions
{
    /// <summary>The feed: what webhooks and streams tell of tickets.</summary>
    public static IServiceCollection AddFeed(this IServiceCollection services) => services.AddHostedService<FeedLoop>();
}
