namespace SlaBuddy.Configuration.Model;

/// <summary>
/// Whose reply is an answer: the members of user groups, people by e-mail address or id, some of them for a time, and
/// whoever is on the roster.
/// </summary>
internal sealed record AgentSettings(
    IReadOnlyList<SlackName> UserGroups,
    IReadOnlyList<SlackName> People,
    IReadOnlyList<DatedAgent> Dated,
    bool OnRoster)
{
    public static AgentSettings None { get; } = new([], [], [], OnRoster: false);

    public bool Configured => OnRoster || UserGroups.Count + People.Count + Dated.Count > 0;
}
