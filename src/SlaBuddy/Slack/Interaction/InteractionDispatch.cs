using System.Text.Json;

namespace SlaBuddy.Slack.Interaction;

/// <summary>Hands each press, sent modal and command to whoever was registered for its id.</summary>
internal sealed partial class InteractionDispatch(IServiceProvider services, ILogger<InteractionDispatch> logger)
    : ISlackInteractions
{
    public async Task<string?> TakeInteractionAsync(string payload, CancellationToken ct)
    {
        switch (Parse<InteractionPayload>(payload).Type)
        {
            case "block_actions":
                await TakeActionsAsync(Parse<BlockActionRequest>(payload), ct);
                return null;
            case "view_submission":
                return await TakeSubmissionAsync(Parse<ViewSubmission>(payload), ct);
            case var other:
                LogLeftAlone(other);
                return null;
        }
    }

    public async Task<string?> TakeCommandAsync(SlashCommand command, CancellationToken ct)
    {
        if (services.GetKeyedService<ISlashCommandHandler>(command.Command) is { } handler)
            return (await handler.Handle(command, ct))?.ToJson();
        LogLeftAlone(command.Command);
        return null;
    }

    private async Task TakeActionsAsync(BlockActionRequest request, CancellationToken ct)
    {
        foreach (var json in request.Actions ?? [])
        {
            var action = json.Deserialize<ButtonAction>(SlackJson.Options);
            if (action is { Type: ButtonAction.ElementType, ActionId: { } id }
                && services.GetKeyedService<IBlockActionHandler<ButtonAction>>(id) is { } handler)
                await handler.Handle(action, request, ct);
            else
                LogLeftAlone(action?.ActionId);
        }
    }

    private async Task<string?> TakeSubmissionAsync(ViewSubmission submission, CancellationToken ct)
    {
        if (submission.View?.CallbackId is { } id && services.GetKeyedService<IViewSubmissionHandler>(id) is { } handler)
            return (await handler.Handle(submission, ct))?.ToJson();
        LogLeftAlone(submission.View?.CallbackId);
        return null;
    }

    private static T Parse<T>(string payload) => SlackJson.Parse<T>(System.Text.Encoding.UTF8.GetBytes(payload));

    [LoggerMessage(Level = LogLevel.Debug, Message = "Nobody here answers to {What}")]
    private partial void LogLeftAlone(string? what);
}
