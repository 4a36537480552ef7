using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack.Methods;

internal sealed class UserGroupsApi(SlackWire wire) : IUserGroupsApi
{
    public async Task<IReadOnlyList<UserGroup>> List(bool includeDisabled, CancellationToken cancellationToken)
    {
        var answer = await wire.ReadAsync<GroupsAnswer>("usergroups.list",
            new SlackArguments { { "include_disabled", includeDisabled } }, cancellationToken);
        return answer.Usergroups ?? [];
    }

    private sealed record GroupsAnswer : SlackAnswer
    {
        public IReadOnlyList<UserGroup>? Usergroups { get; init; }
    }
}
