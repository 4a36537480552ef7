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
    private const int LargestBody = 1024 * 1024;

    public static void MapSlackEvents(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/slack/events", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpRequest request, SlackRequestVerifier verifier, EventIntake intake,
        CancellationToken ct)
    {
        if (await ReadBodyAsync(request, ct) is not { } body) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var verdict = verifier.Verify(request.Headers["X-Slack-Request-Timestamp"],
            request.Headers["X-Slack-Signature"], body);
        if (verdict != SlackRequestVerdict.Valid) return TypedResults.Unauthorized();

        EventEnvelope? envelope;
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
            { Type: "event_callback", Event: not null } => await TakeAsync(intake, envelope, ct),
            _ => TypedResults.Ok(),
        };
    }

    private static async Task<IResult> TakeAsync(EventIntake intake, EventEnvelope envelope, CancellationToken ct)
    {
        await intake.TakeAsync(envelope, ct);
        return TypedResults.Ok();
    }

    private static BadRequest<string> Refused(string fault) => TypedResults.BadRequest(fault);

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LargestBody) return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (body.Length + read > LargestBody) return null;
            await body.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return body.ToArray();
    }
}
