namespace SlaBuddy.Slack.Interaction;

/// <summary>Does what one slash command asks for.</summary>
internal interface ISlashCommandHandler
{
    /// <returns>What that person reads; null says nothing.</returns>
    Task<MessageResponse?> Handle(SlashCommand command, CancellationToken ct);
}
