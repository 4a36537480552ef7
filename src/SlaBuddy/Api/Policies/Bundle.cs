namespace SlaBuddy.Api.Policies;

/// <summary>More levels than these, due within this time in one place, are told in one post.</summary>
internal sealed record Bundle(int Most, TimeSpan Within);
