namespace SlaBuddy.Configuration.Model;

/// <summary>When alarms come in a crowd: after <c>Most</c> of them the rest is told in one post.</summary>
internal sealed record BundleSettings(int Most, TimeSpan Within);
