using System.Text.Json;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages;

/// <summary>
/// <c>/live</c>: tells open pages what changed, as server-sent events. The page fetches the rest itself.
/// </summary>
internal sealed class LiveFeed(Workspace workspace, CancellationToken stopping)
{
    public async Task StreamAsync(HttpContext http)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        var changes = System.Threading.Channels.Channel.CreateUnbounded<string>();
        using var subscription = workspace.Subscribe(change => changes.Writer.TryWrite(Describe(change)));
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await http.Response.WriteAsync(": welcome\n\n", ending.Token);
            await http.Response.Body.FlushAsync(ending.Token);
            await foreach (var change in changes.Reader.ReadAllAsync(ending.Token))
            {
                await http.Response.WriteAsync($"data: {change}\n\n", ending.Token);
                await http.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was closed, or the sandbox stops.
        }
    }

    private static string Describe(WorkspaceChange change)
    {
        var (ts, thread) = change switch
        {
            WorkspaceChange.Posted { Message: var message } => (message.Ts, message.ThreadTs),
            WorkspaceChange.Edited { Message: var message } => ((string?)null, message.ThreadTs),
            WorkspaceChange.Deleted { Previous: var message } => (null, message.ThreadTs),
            WorkspaceChange.Whispered { Ephemeral: var whisper } => (null, whisper.ThreadTs),
            WorkspaceChange.WhisperChanged { Previous: var whisper } => (null, whisper.ThreadTs),
            WorkspaceChange.Reacted { Message: var message } => (null, message.ThreadTs),
            WorkspaceChange.Unreacted { Message: var message } => (null, message.ThreadTs),
            _ => (null, null),
        };
        var views = (change as WorkspaceChange.ViewsChanged)?.UserId;
        return JsonSerializer.Serialize(new { channel = change.ChannelId, ts, thread, views });
    }
}
