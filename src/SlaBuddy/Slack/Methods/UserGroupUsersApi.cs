using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack.Methods;

internal sealed class UserGroupUsersApi(SlackWire wire) : IUserGroupUsersApi
{
    private const string ListMethod = "usergroups.users.list";

    public async Task<IReadOnlyList<string>> List(string userGroupId, CancellationToken cancellationToken)
    {
        var answer = await wire.ReadAsync<UsersAnswer>(ListMethod,
            new SlackArguments { { "usergroup", userGroupId } }, cancellationToken);
        // No list is not an empty list: it would make everybody stop being an agent.
        return answer.Users ?? throw new SlackAmbiguousException(ListMethod, "no_users");
    }

    private sealed record UsersAnswer : SlackAnswer
    {
        public IReadOnlyList<string>? Users { get; init; }
    }
}
