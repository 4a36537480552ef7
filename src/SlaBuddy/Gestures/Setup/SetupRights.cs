using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Setup;

/// <summary>Who may change what is watched and who is an agent: agents, and the workspace's admins and owners.</summary>
internal sealed partial class SetupRights(GestureDesk desk, ISlackApiClient slack, ILogger<SetupRights> logger)
{
    public async Task<bool> MayAsync(string userId, CancellationToken ct)
    {
        if (await desk.RoleOfAsync(userId, ct) == "agent") return true;
        try
        {
            return await slack.Users.Info(userId, ct) is
                { IsStranger: false, IsRestricted: false } and ({ IsAdmin: true } or { IsOwner: true });
        }
        catch (SlackException fault)
        {
            LogUnknown(userId, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Slack did not tell whether {UserId} is an admin; taken for none")]
    private partial void LogUnknown(string userId, Exception fault);
}
