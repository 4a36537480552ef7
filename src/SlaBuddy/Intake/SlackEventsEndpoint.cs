using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Slack;

namespace SlaBuddy.Intake;

/// <summary>
/// <c>/slack/events</c>: verifies that Slack sent it, stores what it says, and only then acknowledges. Slack repeats
/// what it got no answer for, and a repetition stores nothing new.
/// </summary>
internal static class SlackEventsEndpoint
{
    public static void MapSlackEvents(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/slack/events", HandleAsync).SignedBySlack();

    private static async Task<IResult> HandleAsync(HttpRequest request, SlackRequestReader requests, EventIntake intake,
        CancellationToken ct)
    {
        var (body, refusal) = await requests.ReadAsync(request, ct);
        if (refusal is not null) return refusal;

        EventEnvelope envelope;
        try
        {
            envelope = SlackJson.Parse<EventEnvelope>(body);
        }
        catch (JsonException)
        {
            return Refused("the body is not JSON as Slack sends it");
        }
        return envelope switch
        {
            { Type: "url_verification", Challenge: { } challenge } => TypedResults.Text(challenge),
            { Type: "event_callback" or "app_rate_limited" } => await TakeAsync(intake, envelope, ct),
            _ => TypedResults.Ok(),
        };
    }

    private static async Task<IResult> TakeAsync(EventIntake intake, EventEnvelope envelope, CancellationToken ct)
    {
        await intake.TakeAsync(envelope, EventRoad.Http, ct);
        return TypedResults.Ok();
    }

    private static BadRequest<string> Refused(string fault) => TypedResults.BadRequest(fault);
}
