namespace SlaBuddy.Configuration.Model;

/// <summary>Whose reply is an answer: the members of user groups, and people by e-mail address or id.</summary>
internal sealed record AgentSettings(IReadOnlyList<SlackName> UserGroups, IReadOnlyList<SlackName> People)
{
    public static AgentSettings None { get; } = new([], []);

    public bool Configured => UserGroups.Count + People.Count > 0;
}
