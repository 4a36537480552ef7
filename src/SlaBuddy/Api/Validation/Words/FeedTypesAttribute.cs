using SlaBuddy.Feed;

namespace SlaBuddy.Api.Validation.Words;

/// <summary>The types of what the feed tells.</summary>
internal sealed class FeedTypesAttribute() : ClosedWordsAttribute([.. FeedType.All]);
