namespace SlaBuddy.Intake;

/// <summary>A thread to be read from <paramref name="OldestTs"/> on before one of its levels may be told.</summary>
internal sealed record ThreadToHear(string TeamId, string ChannelId, string ThreadTs, string? OldestTs, DateTime AskedAt);
