namespace SlaBuddy.Configuration.Workspace;

internal sealed record AppliedLevel(long AfterSeconds, string Who);
