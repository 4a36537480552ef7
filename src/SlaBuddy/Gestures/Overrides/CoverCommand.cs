using SlaBuddy.Gestures.Home;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Overrides;

/// <summary><c>/sla cover</c>: opens the window; with words after it they are read as a mention's are.</summary>
internal sealed class CoverCommand(CoverWindow window, GestureInbox inbox, GestureDesk desk, HomeViewers viewers,
    TimeProvider clock)
{
    public async Task<MessageResponse?> RunAsync(SlashCommand command, string words, CancellationToken ct)
    {
        if (words.Length == 0)
            return await window.OpenAsync(command.UserId, command.TriggerId, command.ResponseUrl, ct);
        var now = clock.GetUtcNow();
        // A trigger belongs to one command alone.
        var source = $"command:{command.UserId}:{command.TriggerId ?? SlackTs.From(now)}";
        var gesture = new Gesture(source, "command", null, command.UserId, now)
        {
            Said = $"cover {words}",
        };
        await inbox.StoreAsync(gesture, ct);
        viewers.Acted(command.UserId);
        return await desk.DescribeAnswerAsync(gesture.Source, ct) is { } content
            ? new(string.Join('\n', GestureWording.Answer(content with { ReaderId = command.UserId })))
            : null;
    }
}
