namespace SlaBuddy.Slack;

internal interface IUserGroupsApi
{
    /// <summary>The user groups in use; with <paramref name="includeDisabled"/> also the others.</summary>
    Task<IReadOnlyList<UserGroup>> List(bool includeDisabled = false, CancellationToken cancellationToken = default);
}
