using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Api;
using SlaBuddy.Api.Access;
using SlaBuddy.Database;
using SlaBuddy.Hosting;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Api;

/// <summary>The API over real HTTP on a real database, without Slack.</summary>
internal sealed class ApiWorld : IAsyncDisposable
{
    private readonly WebApplication _app;
    private bool _isOwn;

    private ApiWorld(EngineWorld engine, WebApplication app, ApiFaults faults)
    {
        (Engine, _app, Faults) = (engine, app, faults);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
    }

    public EngineWorld Engine { get; }

    public HttpClient Http { get; }

    /// <summary>What the service logged as errors.</summary>
    public ApiFaults Faults { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="world">The database, which goes with this; a new one unless given.</param>
    /// <param name="shared">The database of another instance, which keeps it.</param>
    /// <param name="clock">The clock of the service; the real one unless given.</param>
    public static async Task<ApiWorld> StartAsync(
        EngineWorld? world = null, EngineWorld? shared = null, TimeProvider? clock = null)
    {
        var engine = shared ?? world ?? await EngineWorld.CreateAsync();
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:SlaBuddy"] = engine.Database.ConnectionString, ["Urls"] = "http://127.0.0.1:0",
            ["Webhooks:AllowedNetworks"] = "127.0.0.1/32", ["Webhooks:AllowHttp"] = "true",
        });
        var faults = new ApiFaults();
        builder.Logging.ClearProviders().AddProvider(faults);
        builder.Services.AddSingleton(clock ?? TimeProvider.System).AddDatabase(builder.Configuration).AddApi();
        builder.Services.AddSingleton<Installation>();
        var app = builder.Build();
        app.Services.GetRequiredService<Installation>().Become(new AuthTestResponse { TeamId = EngineWorld.Team, UserId = "UBOT" }, null);
        app.MapApi();
        await app.StartAsync();
        return new(engine, app, faults) { _isOwn = shared is null };
    }

    /// <summary>Calls go out under a new key with these scopes.</summary>
    public async Task<ApiKeyText> HoldKeyAsync(params string[] scopes)
    {
        var key = ApiKeyText.Create();
        await Engine.CallAsync("select sla.create_api_key(@KeyId, 'test', @hash, @scopes, null, 'test')",
            new { key.KeyId, hash = key.Hash(), scopes });
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
        return key;
    }

    /// <summary>The status, and the body as JSON.</summary>
    public async Task<(int Status, JsonElement Body)> GetAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return ((int)answer.StatusCode, body.RootElement.Clone());
    }

    /// <summary>"404 ticket_not_found".</summary>
    public async Task<string> ProblemAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((int)answer.StatusCode, body.RootElement.GetProperty("status").GetInt32());
        return $"{(int)answer.StatusCode} {body.RootElement.GetProperty("code").GetString()}";
    }

    /// <summary>Calls with an Idempotency-Key, an If-Match and an If-None-Match, where they are given.</summary>
    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body = null, string? key = null, string? match = null,
        string? known = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = JsonContent.Create(body);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (match is not null) request.Headers.TryAddWithoutValidation("If-Match", match);
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await Http.SendAsync(request);
        return await ApiAnswer.ReadAsync(answer);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        if (_isOwn) await Engine.DisposeAsync();
    }
}
