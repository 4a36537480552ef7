using Microsoft.Extensions.Options;
using SlaBuddy.Slack.Interaction;
using SlaBuddy.Slack.Methods;
using SlaBuddy.Slack.Views;
using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack;

internal sealed class SlackApiClient(SlackWire wire, ResponseWire responses, IOptions<SlackOptions> options) : ISlackApiClient
{
    public IAuthApi Auth { get; } = new AuthApi(wire);
    public IChatApi Chat { get; } = new ChatApi(wire);
    public IConversationsApi Conversations { get; } = new ConversationsApi(wire, options);
    public IUsersApi Users { get; } = new UsersApi(wire, options);
    public IUserGroupsApi UserGroups { get; } = new UserGroupsApi(wire);
    public IUserGroupUsersApi UserGroupUsers { get; } = new UserGroupUsersApi(wire);
    public IViewsApi Views { get; } = new ViewsApi(wire);
    public IReactionsApi Reactions { get; } = new ReactionsApi(wire);
    public IAppsConnectionsApi AppsConnectionsApi { get; } = new AppsConnectionsApi(wire);

    public Task Respond(string responseUrl, MessageResponse response, CancellationToken cancellationToken) =>
        responses.SendAsync(responseUrl, response, cancellationToken);
}
