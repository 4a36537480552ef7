using SlaBuddy.Gestures.Overrides;
using SlaBuddy.Gestures.Setup;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Commands;

/// <summary><c>/sla</c>: what it is asked for is its first word. Whoever asks is answered alone.</summary>
internal sealed class SlaCommand(StatusAnswer status, OnCallAnswer onCall, CoverCommand cover, SetupCommand setup,
    AgentsCommand agents) : ISlashCommandHandler
{
    public async Task<MessageResponse?> Handle(SlashCommand command, CancellationToken ct)
    {
        var said = command.Text.Trim();
        var (word, rest) = said.Split(' ', 2) is [var first, var more] ? (first, more.Trim()) : (said, "");
        return (word.ToLowerInvariant(), rest.ToLowerInvariant()) switch
        {
            ("status", "") => await status.ForAsync(command, ct),
            ("oncall" or "on-call", "") or ("on", "call") => await onCall.ForAsync(command, ct),
            ("cover", _) => await cover.RunAsync(command, rest, ct),
            ("setup", "") => await setup.OpenAsync(command, ct),
            ("agents", "") => await agents.OpenAsync(command, ct),
            ("help" or "", "") => Help(),
            _ => Help("I do not know that one, sorry. Here is what I do know:"),
        };
    }

    private static MessageResponse Help(params IEnumerable<string> before) =>
        new(string.Join('\n', before.Concat(HelpWording.Commands).Concat(HelpWording.Lines)));
}
