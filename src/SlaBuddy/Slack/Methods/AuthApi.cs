using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack.Methods;

internal sealed class AuthApi(SlackWire wire) : IAuthApi
{
    public Task<AuthTestResponse> Test(CancellationToken cancellationToken) =>
        wire.ReadAsync<AuthTestResponse>("auth.test", [], cancellationToken);
}
