namespace SlaBuddy.Configuration.Workspace;

internal sealed record AppliedBundle(int Most, long WithinSeconds);
