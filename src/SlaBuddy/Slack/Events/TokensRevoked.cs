namespace SlaBuddy.Slack.Events;

/// <summary>Tokens are no longer worth anything.</summary>
internal sealed record TokensRevoked : Event
{
    public RevokedTokens? Tokens { get; init; }
}

/// <summary>Whose they were: user ids, of people (<paramref name="Oauth"/>) and of bots.</summary>
internal sealed record RevokedTokens(IReadOnlyList<string>? Oauth, IReadOnlyList<string>? Bot);
