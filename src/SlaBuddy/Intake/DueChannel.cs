namespace SlaBuddy.Intake;

/// <summary>A channel handed out for a scan; <paramref name="OldestTs"/> null means from its beginning.</summary>
internal sealed record DueChannel(string TeamId, string ChannelId, string Name, string? OldestTs, DateTime AskedAt);
