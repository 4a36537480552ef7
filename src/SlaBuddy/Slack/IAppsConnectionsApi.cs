namespace SlaBuddy.Slack;

/// <summary>Needs the app-level token with the scope <c>connections:write</c>.</summary>
internal interface IAppsConnectionsApi
{
    /// <summary>
    /// Asks for the address of a new socket. It is good once and for a short while, and as secret as a token.
    /// </summary>
    /// <exception cref="SlackException">
    /// <c>invalid_auth</c>, <c>not_allowed_token_type</c>, <c>missing_scope</c>.
    /// </exception>
    Task<Uri> Open(CancellationToken cancellationToken = default);
}
