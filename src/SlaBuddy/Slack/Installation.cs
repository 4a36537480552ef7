namespace SlaBuddy.Slack;

/// <summary>
/// Who we are in the workspace that the token belongs to: known once <c>auth.test</c> has answered at start, or has
/// answered at an earlier one.
/// </summary>
internal sealed class Installation
{
    private AuthTestResponse? _identity;

    public string TeamId => Identity.TeamId;
    public string BotUserId => Identity.UserId;
    public string? BotId => Identity.BotId;
    public string? AppId => Identity.AppId;
    public string? EnterpriseId => Identity.EnterpriseId;
    public string? WorkspaceUrl => Identity.Url;

    /// <summary>Where we tell what concerns the people who run us; null where nobody named a channel.</summary>
    public string? OpsChannelId { get; private set; }

    public bool IsKnown => _identity is not null;

    /// <summary>Why the workspace lets us do nothing any more; null while it does.</summary>
    public string? ShutOut { get; private set; }

    private AuthTestResponse Identity => _identity
        ?? throw new InvalidOperationException("The workspace is not known before auth.test has answered.");

    public void Become(AuthTestResponse identity, string? opsChannelId)
    {
        _identity = identity;
        OpsChannelId = opsChannelId;
    }

    public void BecomeShutOut(string because) => ShutOut = because;
}
