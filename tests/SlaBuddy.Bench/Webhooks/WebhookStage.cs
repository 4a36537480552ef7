using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Bench.Databases;
using SlaBuddy.Engine;
using SlaBuddy.Hosting;
using SlaBuddy.Webhooks.Signing;

namespace SlaBuddy.Bench.Webhooks;

/// <summary>The whole service without Slack, and receivers that live on this machine.</summary>
internal sealed class WebhookStage : IAsyncDisposable
{
    private readonly string _policies = Path.GetTempFileName();
    private WebApplication? _service;

    private WebhookStage(Receivers receivers, BenchDatabase database) => (Receivers, Database) = (receivers, database);

    public Receivers Receivers { get; }

    public BenchDatabase Database { get; }

    public static async Task<WebhookStage> StartAsync(BenchContext bench, CancellationToken ct)
    {
        var stage = new WebhookStage(await Receivers.StartAsync(bench.Clock, ct), await bench.Cluster.CreateAsync("template0", ct));
        try
        {
            await stage.ServeAsync(ct);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    public Task<long> SubscribeAsync(string path, CancellationToken ct) => Database.ScalarAsync<long>(
        "select (sla.create_webhook(@url, null, null, @secret, 'bench') ->> 'webhook_id')::bigint", ct,
        new { url = Receivers.UrlOf(path), secret = WebhookSecret.Create() });

    /// <summary>As a call of the API does, which rings when it is committed.</summary>
    public async Task<T> HappenAsync<T>(string sql, object arguments, CancellationToken ct)
    {
        var result = await Database.ScalarAsync<T>(sql, ct, arguments);
        _service!.Services.GetRequiredService<Doorbell>().Ring();
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.StopAsync();
            await _service.DisposeAsync();
        }
        await Receivers.DisposeAsync();
        await Database.DisposeAsync();
        File.Delete(_policies);
    }

    private async Task ServeAsync(CancellationToken ct)
    {
        await File.WriteAllTextAsync(_policies, "policies: [{id: desk, ladder: [{after: 24h, who: on_shift}]}]\nrules: [{policy: desk}]\n", ct);
        _service = SlaBuddyHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:SlaBuddy"] = Database.ConnectionString + ";Pooling=true",
                ["Urls"] = "http://127.0.0.1:0",
                ["Slack:Enabled"] = "false",
                ["Policies:Path"] = _policies,
                ["Webhooks:AllowedNetworks"] = "127.0.0.1/32",
                ["Webhooks:AllowHttp"] = "true",
            });
            builder.Logging.ClearProviders();
        });
        await _service.StartAsync(ct);
    }
}
