using SlaBuddy.Slack.Interaction;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Slack;

/// <summary>Slack's Web API, under the names SlackNet gives it, so that SlackNet can take its place.</summary>
internal interface ISlackApiClient
{
    IAuthApi Auth { get; }
    IChatApi Chat { get; }
    IConversationsApi Conversations { get; }
    IUsersApi Users { get; }
    IUserGroupsApi UserGroups { get; }
    IUserGroupUsersApi UserGroupUsers { get; }
    IViewsApi Views { get; }
    IReactionsApi Reactions { get; }
    IAppsConnectionsApi AppsConnectionsApi { get; }

    /// <summary>Answers a command or a press through its <c>response_url</c>: five times, within 30 minutes.</summary>
    /// <exception cref="SlackException"><c>foreign_response_url</c>, or Slack refused.</exception>
    Task Respond(string responseUrl, MessageResponse response, CancellationToken cancellationToken = default);
}
