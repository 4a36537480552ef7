using System.Text.Json;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures;

/// <summary><c>/slack/interactivity</c>: presses and modals over HTTP, as a form with one field of JSON.</summary>
internal static class SlackInteractivityEndpoint
{
    public static void MapSlackInteractivity(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/slack/interactivity", HandleAsync).SignedBySlack();

    private static async Task<IResult> HandleAsync(HttpRequest request, SlackRequestReader requests,
        ISlackInteractions interactions, CancellationToken ct)
    {
        var (body, refusal) = await requests.ReadAsync(request, ct);
        if (refusal is not null) return refusal;
        if (SlackForm.Parse(body)?.Field("payload") is not { } payload) return Refused();
        try
        {
            return SlackForm.Answer(await interactions.TakeInteractionAsync(payload, ct));
        }
        catch (JsonException)
        {
            return Refused();
        }
    }

    private static IResult Refused() => TypedResults.BadRequest("the body is not an interaction as Slack sends it");
}
