using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Gestures.Modals;

/// <summary>Opens windows within the three seconds that Slack gives a trigger, or says that it could not.</summary>
internal sealed partial class ModalOpening(ISlackApiClient slack, TimeProvider clock, ILogger<ModalOpening> logger)
{
    /// <summary>The acknowledgement of the press waits for this, and it has three seconds too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly MessageResponse TryAgain =
        new("Slack did not let me open the window in time. Please press once more.");

    public async Task TryOpenAsync(string? triggerId, ModalViewDefinition view, string? responseUrl, CancellationToken ct)
    {
        if (triggerId is null) return;
        using var late = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            await slack.Views.Open(triggerId, view, stop.Token);
        }
        catch (SlackException refused)
        {
            LogNotOpened(view.CallbackId, refused);
            await TryExplainAsync(responseUrl, ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            LogTooLate(view.CallbackId);
            await TryExplainAsync(responseUrl, ct);
        }
    }

    private async Task TryExplainAsync(string? responseUrl, CancellationToken ct)
    {
        if (responseUrl is null) return;
        try
        {
            await slack.Respond(responseUrl, TryAgain, ct);
        }
        catch (SlackException refused)
        {
            LogNotExplained(refused);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The window {CallbackId} could not be opened")]
    private partial void LogNotOpened(string callbackId, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Slack took too long to open the window {CallbackId}")]
    private partial void LogTooLate(string callbackId);

    [LoggerMessage(LogLevel.Warning, "Nor could it be said to whoever pressed")]
    private partial void LogNotExplained(Exception fault);
}
