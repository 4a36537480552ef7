using System.Text.Json;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Home;

/// <summary>Draws the Home tab of those who look at it, where it changed.</summary>
internal sealed partial class HomeDrawing(HomeViewers viewers, GestureDesk desk, ISlackApiClient slack,
    ILogger<HomeDrawing> logger)
{
    public async Task RunOnceAsync(CancellationToken ct)
    {
        foreach (var viewer in viewers.Due())
        {
            try
            {
                viewers.Seen(viewer, await DrawAsync(viewer, ct));
            }
            catch (SlackException refused)
            {
                LogNotDrawn(viewer.UserId, refused);
                viewers.Seen(viewer, null, (refused as SlackRateLimitException)?.RetryAfter ?? TimeSpan.FromMinutes(1));
            }
        }
    }

    private async Task<string> DrawAsync(HomeViewer viewer, CancellationToken ct)
    {
        var content = await desk.DescribeHomeAsync(viewer.UserId, ct);
        // Ages grow by themselves; only what happened is worth a call.
        var happened = JsonSerializer.Serialize(content with { At = default, Shifts = content.Shifts is { } shifts
            ? shifts with
            {
                At = default, RosterSyncedAt = null, Sources = [.. shifts.Sources.Select(source => source with { SyncedAt = null })],
            }
            : null });
        if (happened != viewer.Shown)
            await slack.Views.Publish(viewer.UserId, HomeView.For(content, viewer.UserId), ct);
        return happened;
    }

    [LoggerMessage(LogLevel.Warning, "The Home tab of {UserId} could not be drawn; it is tried again")]
    private partial void LogNotDrawn(string userId, Exception fault);
}
