namespace SlaBuddy.Slack.Manifest;

/// <summary>A scope, what it lets the bot do, and the methods that cannot be called without it.</summary>
internal sealed record RequiredScope(string Name, string Purpose, params IReadOnlyList<string> Methods)
{
    /// <summary>Without it the service cannot do its work; without any other it does less.</summary>
    public bool IsVital { get; init; } = true;

    /// <summary>The methods, events and commands that need it, for people.</summary>
    public IEnumerable<string> NeededBy =>
    [
        .. Methods,
        .. SubscribedEvents.All.Where(it => it.Scope == Name).Select(it => it.Name),
        .. Name == RequiredScopes.Commands ? [AppManifest.Command] : Array.Empty<string>(),
    ];
}
