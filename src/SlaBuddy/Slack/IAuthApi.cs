namespace SlaBuddy.Slack;

internal interface IAuthApi
{
    /// <exception cref="SlackException"><c>invalid_auth</c>, <c>account_inactive</c>, <c>token_revoked</c>.</exception>
    Task<AuthTestResponse> Test(CancellationToken cancellationToken = default);
}
