namespace SlaBuddy.Slack;

internal interface IUsersApi
{
    Task<User> Info(string userId, CancellationToken cancellationToken = default);

    /// <summary>Everybody the workspace knows, those who left included.</summary>
    IAsyncEnumerable<User> List(CancellationToken cancellationToken = default);

    /// <exception cref="SlackException"><c>users_not_found</c>.</exception>
    Task<User> LookupByEmail(string email, CancellationToken cancellationToken = default);
}
