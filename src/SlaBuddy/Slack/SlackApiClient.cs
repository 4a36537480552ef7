using Microsoft.Extensions.Options;
using SlaBuddy.Slack.Methods;
using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack;

internal sealed class SlackApiClient(SlackWire wire, IOptions<SlackOptions> options) : ISlackApiClient
{
    public IAuthApi Auth { get; } = new AuthApi(wire);
    public IChatApi Chat { get; } = new ChatApi(wire);
    public IConversationsApi Conversations { get; } = new ConversationsApi(wire, options);
    public IUsersApi Users { get; } = new UsersApi(wire, options);
    public IUserGroupsApi UserGroups { get; } = new UserGroupsApi(wire);
    public IUserGroupUsersApi UserGroupUsers { get; } = new UserGroupUsersApi(wire);
}
