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
}
