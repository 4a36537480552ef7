using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.SlackEvents;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// Brings commands and interactions to the app, by socket or over HTTP, and its acknowledgement back, within Slack's
/// patience.
/// </summary>
internal sealed class AppLine(SandboxHost host) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = host.Options.Events.Timeout,
    };

    /// <summary>Where buttons and forms go; <c>interactivity</c> beside the address for events, unless given.</summary>
    public Uri? InteractivityUrl
    {
        get => field ?? Beside("interactivity");
        set;
    }

    /// <summary>Where slash commands go; <c>commands</c> beside the address for events, unless given.</summary>
    public Uri? CommandsUrl
    {
        get => field ?? Beside("commands");
        set;
    }

    public Task<AppAnswer> InteractAsync(JsonObject payload, CancellationToken ct) => host.Sockets.Enabled
        ? ThroughSocketAsync("interactive", (string)payload["type"]!, payload, ct)
        : AskAsync(InteractivityUrl, (string)payload["type"]!, [new("payload", payload.ToJsonString())], ct);

    public Task<AppAnswer> CommandAsync(JsonObject fields, CancellationToken ct) => host.Sockets.Enabled
        ? ThroughSocketAsync("slash_commands", (string)fields["command"]!, fields, ct)
        : AskAsync(CommandsUrl, (string)fields["command"]!,
            [.. fields.Select(field => new KeyValuePair<string, string>(field.Key, field.Value!.ToString()))], ct);

    public void Dispose() => _http.Dispose();

    private async Task<AppAnswer> ThroughSocketAsync(
        string type, string what, JsonObject payload, CancellationToken ct)
    {
        var answer = await host.Sockets.AskAsync(type, payload, ct);
        int? status = answer.Fault is null ? StatusCodes.Status200OK : null;
        host.Log.Add(new WireDelivery(host.Clock.GetUtcNow(), "", what, null, null, status, 0));
        return answer switch
        {
            { Fault: "timeout" } => new AppAnswer("operation_timeout"),
            { Fault: not null } => new AppAnswer("dispatch_failed"),
            { Payload: JsonObject json } => new AppAnswer(Json: json),
            { Payload: JsonValue words } when words.TryGetValue<string>(out var text) && text.Length > 0 =>
                new AppAnswer(Text: text),
            _ => new AppAnswer(),
        };
    }

    private async Task<AppAnswer> AskAsync(
        Uri? address, string what, KeyValuePair<string, string>[] form, CancellationToken ct)
    {
        if (address is null) return new AppAnswer("dispatch_failed");
        using var content = new FormUrlEncodedContent(form);
        var (answer, status) = await PostAsync(address, await content.ReadAsStringAsync(ct), ct);
        host.Log.Add(new WireDelivery(host.Clock.GetUtcNow(), "", what, null, null, status, 0));
        return answer;
    }

    private async Task<(AppAnswer Answer, int? Status)> PostAsync(Uri address, string body, CancellationToken ct)
    {
        try
        {
            using var request = SignedRequest.To(
                address, body, SignedRequest.Form, host.Options.SigningSecret, host.Clock);
            using var response = await _http.SendAsync(request, ct);
            var status = (int)response.StatusCode;
            if (status != StatusCodes.Status200OK) return (new AppAnswer("dispatch_failed"), status);
            var answer = await response.Content.ReadAsStringAsync(ct);
            return (AppAnswer.Of(answer, response.Content.Headers.ContentType?.MediaType), status);
        }
        catch (HttpRequestException)
        {
            return (new AppAnswer("dispatch_failed"), null);
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return (new AppAnswer("operation_timeout"), null);
        }
    }

    private Uri? Beside(string name) => host.Events.Address is { } events ? new Uri(events, name) : null;
}
