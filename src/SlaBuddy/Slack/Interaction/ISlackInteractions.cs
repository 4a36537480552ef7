namespace SlaBuddy.Slack.Interaction;

/// <summary>
/// Where buttons, modals and commands end, whichever road they came by. The answer is the body of the acknowledgement
/// as JSON, or null for an empty one.
/// </summary>
internal interface ISlackInteractions
{
    /// <param name="payload">The JSON of <c>block_actions</c>, <c>view_submission</c> and the like.</param>
    /// <param name="ct">Ends with the request or the socket.</param>
    Task<string?> TakeInteractionAsync(string payload, CancellationToken ct);

    Task<string?> TakeCommandAsync(SlashCommand command, CancellationToken ct);
}
