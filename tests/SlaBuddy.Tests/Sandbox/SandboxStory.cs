using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Sandbox;

/// <summary>A test with a sandbox of its own, on a clock of its own, spoken to over real HTTP.</summary>
public abstract class SandboxStory : IAsyncLifetime
{
    internal ManualClock Clock { get; } = new();

    internal SandboxHost Sandbox { get; private set; } = null!;

    protected HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(20) };

    protected CancellationToken Patience { get; } = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    private protected virtual SandboxOptions Options => new();

    public async Task InitializeAsync() => Sandbox = await SandboxHost.StartAsync(Options, Clock, Patience);

    public async Task DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        Http.Dispose();
    }

    /// <summary>Calls a method the way the official clients do: a form, and the token in the header.</summary>
    protected async Task<JsonObject> Slack(string method, params (string Name, string Value)[] arguments)
    {
        using var response = await SlackResponse(method, arguments);
        return await Body(response);
    }

    protected Task<HttpResponseMessage> SlackResponse(string method, params (string Name, string Value)[] arguments) =>
        Send(HttpMethod.Post, $"api/{method}", Sandbox.Options.BotToken, new FormUrlEncodedContent(
            arguments.Select(one => KeyValuePair.Create(one.Name, one.Value))));

    protected async Task<HttpResponseMessage> Send(
        HttpMethod verb, string path, string? token, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(verb, new Uri(Sandbox.BaseUrl, path)) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request, Patience);
    }

    protected static async Task<JsonObject> Body(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    protected static string? Cursor(JsonObject page) =>
        (string?)page["response_metadata"]?["next_cursor"] is { Length: > 0 } cursor
        ? cursor : null;
}
