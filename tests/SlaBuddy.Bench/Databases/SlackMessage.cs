namespace SlaBuddy.Bench.Databases;

/// <summary>A message as the intake gets it.</summary>
internal sealed record SlackMessage(string ChannelId, string Ts, string ThreadTs, string UserId, string Text);
