using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Hosting;
using SlaBuddy.Tests.Database;

namespace SlaBuddy.Tests.Hosting;

/// <summary>The real service inside the test's process, on a port of its own.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private Surroundings? _own;

    private TestService(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>A service with surroundings of its own, which go when it goes.</summary>
    public static async Task<TestService> StartAsync(TestDatabase database, Action<WebApplicationBuilder>? customize = null)
    {
        var around = await Surroundings.CreateAsync(TimeProvider.System);
        var service = await StartAsync(database, around, TimeProvider.System, customize);
        service._own = around;
        return service;
    }

    public static async Task<TestService> StartAsync(TestDatabase database, Surroundings around, TimeProvider clock,
        Action<WebApplicationBuilder>? customize = null)
    {
        var app = SlaBuddyHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(around.Settings());
            builder.Configuration.AddInMemoryCollection(
                [new("ConnectionStrings:SlaBuddy", database.ConnectionString), new("Urls", "http://127.0.0.1:0")]);
            builder.Services.AddSingleton(clock);
            builder.Logging.ClearProviders();
            customize?.Invoke(builder);
        });
        await app.StartAsync();
        var service = new TestService(app);
        await service.AwaitReadyAsync();
        return service;
    }

    // The scheduler begins a moment after everything else has begun.
    private async Task AwaitReadyAsync()
    {
        for (var tries = 0; tries < 1500; tries++)
        {
            using var answer = await Http.GetAsync("/readyz");
            if (answer.IsSuccessStatusCode) return;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        throw new TimeoutException($"Not ready: {await Http.GetStringAsync("/readyz")}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_own is not null) await _own.DisposeAsync();
    }
}
