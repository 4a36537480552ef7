using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Doctor.Checks;

/// <summary>
/// Whether Slack opens a socket for the app token, and says hello. The socket is closed at once; what Slack should hand
/// to it in between is not acknowledged, so that Slack gives it to another one.
/// </summary>
internal sealed class SocketCheck(
    IOptions<SlackOptions> options, Examination examination, TimeProvider clock, IServiceProvider services)
    : IDoctorCheck
{
    private const string Method = "apps.connections.open";
    private const int RoomForGreeting = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Subject => "Sockets";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (!examination.MayAskSlack(new StartupFaults()))
            return [new(FindingState.NotChecked, Subject, "Needs a bot token and an address.")];
        if (string.IsNullOrWhiteSpace(options.Value.AppToken))
            return [new(FindingState.Fine, Subject, "Socket Mode is not used; Slack must reach /slack/events.")];
        var began = clock.GetTimestamp();
        using var late = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            var answer = await services.GetRequiredService<SlackWire>().ReadAsAppAsync<OpenAnswer>(Method, stop.Token);
            if (!Uri.TryCreate(answer.Url, UriKind.Absolute, out var address)) return [Wrong("Slack gave no address")];
            var greeting = await GreetingAsync(address, stop.Token);
            return greeting == "hello"
                ? [new(FindingState.Fine, Subject,
                    $"Slack opened one and said hello after {clock.GetElapsedTime(began).TotalMilliseconds:0} ms.")]
                : [Wrong($"Slack said {greeting ?? "nothing"} instead of hello")];
        }
        catch (SlackRateLimitException limit)
        {
            return [new(FindingState.Warning, Subject, "Slack opens no more sockets for the moment.",
                $"Ask again in {Math.Ceiling(limit.RetryAfter.TotalSeconds)} s.")];
        }
        catch (SlackException fault)
        {
            return [new(FindingState.Wrong, Subject, $"{fault.Message}.", RemedyFor(fault))];
        }
        // The address is as good as a token, so that only the kind of the fault is told.
        catch (WebSocketException fault)
        {
            return [Wrong($"The socket broke ({fault.WebSocketErrorCode})")];
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return [Wrong($"Slack did not say hello within {Patience.TotalSeconds:0} s")];
        }
    }

    private static async Task<string?> GreetingAsync(Uri address, CancellationToken ct)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(address, ct);
        var room = new byte[RoomForGreeting];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(room.AsMemory(length), ct);
            length += part.Count;
        } while (!part.EndOfMessage && length < room.Length);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ct);
        return part.MessageType == WebSocketMessageType.Text ? TypeOf(room.AsMemory(0, length)) : null;
    }

    private static string? TypeOf(ReadOnlyMemory<byte> message)
    {
        try
        {
            return JsonSerializer.Deserialize<Greeting>(message.Span, SlackJson.Options)?.Type;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Finding Wrong(string what) => new(FindingState.Wrong, Subject, $"{what}.",
        "Let web sockets to Slack through the firewall and the proxy, and look at status.slack.com.");

    private static string RemedyFor(SlackException fault) => fault switch
    {
        SlackUnreachableException or SlackAmbiguousException => "Check the network and Slack__ApiBaseUrl.",
        { ErrorCode: "missing_scope" or "not_allowed_token_type" or "invalid_auth" or "not_authed" or "token_revoked" }
            => "Make an app-level token (xapp-…) with connections:write under \"Basic Information\", and put it in "
            + "Slack__AppToken.",
        _ => "Switch Socket Mode on in the app's settings, or take Slack__AppToken away.",
    };

    private sealed record OpenAnswer : SlackAnswer
    {
        public string? Url { get; init; }
    }

    private sealed record Greeting(string? Type);
}
