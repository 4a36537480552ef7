namespace SlaBuddy.Slack;

internal interface IUserGroupUsersApi
{
    /// <summary>The ids of a user group's members.</summary>
    /// <exception cref="SlackException"><c>no_such_subteam</c>.</exception>
    Task<IReadOnlyList<string>> List(string userGroupId, CancellationToken cancellationToken = default);
}
