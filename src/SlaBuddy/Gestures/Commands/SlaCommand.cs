using SlaBuddy.Gestures.Setup;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Commands;

/// <summary><c>/sla</c>: what it is asked for is its first word. Whoever asks is answered alone.</summary>
internal sealed class SlaCommand(StatusAnswer status, OnCallAnswer onCall, SetupCommand setup, AgentsCommand agents)
    : ISlashCommandHandler
{
    public async Task<MessageResponse?> Handle(SlashCommand command, CancellationToken ct) =>
        command.Text.Trim().ToLowerInvariant() switch
        {
            "status" => await status.ForAsync(command, ct),
            "oncall" or "on call" or "on-call" => await onCall.ForAsync(command, ct),
            "setup" => await setup.OpenAsync(command, ct),
            "agents" => await agents.OpenAsync(command, ct),
            "help" => Help(),
            "" => Help(),
            _ => Help("I do not know that one, sorry. Here is what I do know:"),
        };

    private static MessageResponse Help(params IEnumerable<string> before) =>
        new(string.Join('\n', before.Concat(HelpWording.Commands).Concat(HelpWording.Lines)));
}
