namespace SlaBuddy.Client;

/// <summary>Somebody whose reply is an answer.</summary>
public sealed record Agent
{
    /// <summary>Who, by the Slack id.</summary>
    public required string UserId { get; init; }

    /// <summary>What people call them.</summary>
    public string? Name { get; init; }

    /// <summary>Since when; null where that is for all time before.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Until when; null where no end is known.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>
    /// What makes them one: <c>list</c> or <c>dated</c> (the team's file), <c>roster</c>, <c>slack</c>, <c>usergroup:S…</c>; empty
    /// where nobody is named, and so every colleague is one.
    /// </summary>
    public IReadOnlyList<string> NamedBy { get; init; } = [];
}
