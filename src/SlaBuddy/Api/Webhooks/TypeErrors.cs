using SlaBuddy.Feed;

namespace SlaBuddy.Api.Webhooks;

/// <summary>Types that are none.</summary>
internal static class TypeErrors
{
    public static BodyErrors Types(this BodyErrors errors, IReadOnlyList<string>? types) => errors.If(
        types?.Any(type => !FeedType.All.Contains(type, StringComparer.Ordinal)) == true || types?.Count > FeedType.All.Count,
        "types", $"Give each at most once, of {string.Join(", ", FeedType.All)}.");
}
