using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures;

/// <summary><c>/slack/commands</c>: slash commands over HTTP, as a form.</summary>
internal static class SlackCommandsEndpoint
{
    public static void MapSlackCommands(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/slack/commands", HandleAsync).SignedBySlack();

    private static async Task<IResult> HandleAsync(HttpRequest request, SlackRequestReader requests,
        ISlackInteractions interactions, CancellationToken ct)
    {
        var (body, refusal) = await requests.ReadAsync(request, ct);
        if (refusal is not null) return refusal;
        if (SlackForm.Parse(body) is not { } form || form.Field("command") is not { } command)
            return TypedResults.BadRequest("the body is not a slash command as Slack sends it");
        return SlackForm.Answer(await interactions.TakeCommandAsync(new SlashCommand
        {
            Command = command,
            Text = form.Field("text") ?? "",
            TeamId = form.Field("team_id"),
            ChannelId = form.Field("channel_id") ?? "",
            ChannelName = form.Field("channel_name"),
            UserId = form.Field("user_id") ?? "",
            TriggerId = form.Field("trigger_id"),
            ResponseUrl = form.Field("response_url"),
        }, ct));
    }
}
