using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Setup;

/// <summary>Who may change what is watched and who is an agent: agents, and the workspace's admins and owners.</summary>
internal sealed partial class SetupRights(GestureDesk desk, ISlackApiClient slack, TimeProvider clock,
    ILogger<SetupRights> logger)
{
    /// <summary>Whoever asks waits in front of a window that opens within three seconds or not at all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<bool> MayAsync(string userId, CancellationToken ct)
    {
        if (await desk.RoleOfAsync(userId, ct) == "agent") return true;
        using var late = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            return await slack.Users.Info(userId, stop.Token) is
                { IsStranger: false, IsRestricted: false } and ({ IsAdmin: true } or { IsOwner: true });
        }
        catch (Exception fault) when (fault is SlackException
            || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            LogUnknown(userId, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Slack did not tell whether {UserId} is an admin; taken for none")]
    private partial void LogUnknown(string userId, Exception fault);
}
