namespace SlaBuddy.Configuration.Model;

/// <summary>Somebody who is an agent from one day through another; whole days, in UTC.</summary>
internal sealed record DatedAgent(SlackName Person, DateOnly? From, DateOnly? To);
