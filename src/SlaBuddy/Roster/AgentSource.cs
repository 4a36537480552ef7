namespace SlaBuddy.Roster;

/// <summary>Who named somebody an agent: <c>sla.agent.source</c>.</summary>
internal static class AgentSource
{
    /// <summary>The file, without dates: an agent for as long as the name stands there.</summary>
    public const string List = "list";

    /// <summary>The file, with dates.</summary>
    public const string Dated = "dated";

    public const string Roster = "roster";

    private const string UserGroup = "usergroup:";

    public static string Of(string userGroupId) => UserGroup + userGroupId;

    public static string? UserGroupIn(string source) =>
        source.StartsWith(UserGroup, StringComparison.Ordinal) ? source[UserGroup.Length..] : null;
}
