using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api.Events;

/// <summary><c>/api/v1/events</c></summary>
internal static class EventEndpoints
{
    public const string ContentType = "text/event-stream";

    public const string LastEventId = "Last-Event-ID";

    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<FeedBell>().AddHostedService(provider => provider.GetRequiredService<FeedBell>())
        .AddSingleton<OpenStreams>().AddScoped<EventStream>();

    public static void MapEvents(this IEndpointRouteBuilder api) =>
        api.MapGroup("/events").WithTags("Events").MapGet("/", StreamAsync).WithName("StreamEvents")
            .WithSummary("What happens to all tickets, as it happens.")
            .WithDescription(
                """
                Server-sent events: `id` is the history id, `event` the type, and `data` the entry as `GET /api/v1/history` shows it. A
                reader that was cut off asks again with `Last-Event-ID` (as every EventSource does by itself) or `after`, and misses and
                repeats nothing. Without either the stream begins now. A comment comes every 15 seconds; after a minute without one the line
                is dead. A key may hold ten streams on each instance.
                """.ReplaceLineEndings(" "))
            .Produces<string>(StatusCodes.Status200OK, ContentType)
            .Needs(ApiScope.ReadTickets).Fails(ApiProblem.TooManyStreams);

    private static async Task StreamAsync([AsParameters] EventFilter filter,
        [Description("The id of the last event that the reader has; stronger than after.")] [FromHeader(Name = LastEventId)] long? lastEventId,
        EventStream stream, OpenStreams streams, HttpContext http, CancellationToken ct)
    {
        var keyId = http.User.FindFirstValue(ApiKeyAuthentication.KeyClaim)!;
        using var place = streams.TryOpen(keyId) ?? throw new ApiProblemException(ApiProblem.TooManyStreams);
        await stream.WriteAsync(http.Response, lastEventId ?? filter.After, filter, keyId, ct);
    }
}
