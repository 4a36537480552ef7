using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Slack;
using SlaBuddy.Slack.SocketMode;

namespace SlaBuddy.Doctor.Checks;

/// <summary>
/// Whether Slack opens a socket for the app token, and says hello. The socket is closed at once; what Slack should hand
/// to it in between is not acknowledged, so that Slack gives it to another one.
/// </summary>
internal sealed class SocketCheck(
    IOptions<SlackOptions> options, Examination examination, TimeProvider clock, IServiceProvider services)
    : IDoctorCheck
{
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
            var address = await services.GetRequiredService<ISlackApiClient>().AppsConnectionsApi.Open(stop.Token);
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
        catch (IOException)
        {
            return [Wrong("The socket broke (cut)")];
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return [Wrong($"Slack did not say hello within {Patience.TotalSeconds:0} s")];
        }
    }

    private async Task<string?> GreetingAsync(Uri address, CancellationToken ct)
    {
        using var line = new SocketLine(new SocketModeOptions(), options.Value.ConnectTimeout);
        await line.ConnectAsync(address, ct);
        var greeting = await line.ReceiveAsync(ct) is { } message ? TypeOf(message) : null;
        if (line.IsOpen) await line.CloseAsync(ct);
        return greeting;
    }

    private static string? TypeOf(ReadOnlyMemory<byte> message)
    {
        try
        {
            return SlackJson.Parse<SocketEnvelope>(message.Span).Type;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Finding Wrong(string what) => new(FindingState.Wrong, Subject, $"{what}.",
        "Let web sockets to Slack through the firewall and the proxy, and look at status.slack.com.");

    // Nobody tries it again here.
    private static string RemedyFor(SlackException fault) =>
        SocketRemedy.IsLasting(fault) ? SocketRemedy.For(fault) : "Check the network and Slack__ApiBaseUrl.";
}
