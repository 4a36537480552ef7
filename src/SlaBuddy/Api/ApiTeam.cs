using SlaBuddy.Slack;

namespace SlaBuddy.Api;

/// <summary>Whose tickets and roster the API speaks of: the workspace's, or <c>headless</c> where the service runs without Slack.</summary>
internal sealed class ApiTeam(Installation installation, ApiDatabase database)
{
    private string? _withoutSlack;

    public async ValueTask<string> GetAsync(CancellationToken ct) => installation.IsKnown
        ? installation.TeamId
        : _withoutSlack ??= (await database.ScalarAsync<string>("select sla.team_of_api()", new { }, ct))!;
}
