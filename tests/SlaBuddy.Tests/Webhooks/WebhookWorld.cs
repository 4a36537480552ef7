using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SlaBuddy.Engine;
using SlaBuddy.Hosting;
using SlaBuddy.Tests.Engine;
using SlaBuddy.Tests.Wire;
using SlaBuddy.Webhooks;
using SlaBuddy.Webhooks.Signing;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>
/// Deliveries over real HTTP from a real database, one round when a test asks for it. Receivers live on this machine, so
/// its loopback is allowed.
/// </summary>
internal sealed class WebhookWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public EngineWorld Engine { get; }

    public RecordingLogs Logs { get; }

    public static async Task<WebhookWorld> StartAsync(params (string Key, string Value)[] settings) =>
        new(await EngineWorld.CreateAsync(), settings);

    /// <summary>Another instance of the service on the same database.</summary>
    public WebhookWorld(EngineWorld engine, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Webhooks:AllowedNetworks", "127.0.0.1/32"), new("Webhooks:AllowHttp", "true"),
            .. settings.Select(setting => new KeyValuePair<string, string?>($"Webhooks:{setting.Key}", setting.Value)),
        ]).Build();
        Logs = new RecordingLogs();
        Engine = engine;
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton(TimeProvider.System)
            .AddSingleton<NpgsqlDataSource>(engine.Database.DataSource)
            .AddSingleton<Instance>()
            .AddSingleton<Agenda>()
            .AddSingleton<Doorbell>()
            .AddSingleton<IConfiguration>(configuration)
            .AddWebhooks()
            .BuildServiceProvider();
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<long> SubscribeAsync(string url, params string[] types) => Engine.ScalarAsync<long>(
        "select (sla.create_webhook(@url, null, @types, @secret, 'test') ->> 'webhook_id')::bigint",
        new { url, types, secret = WebhookSecret.Create() });

    public Task<string> SecretAsync(long webhook) =>
        Engine.ScalarAsync<string>("select secret from sla.webhook_secret where webhook_id = @webhook", new { webhook });

    /// <summary>A row of the feed, as if something had happened to a ticket just now; its history id.</summary>
    public async Task<long> HappenAsync(long ticket, string type = "ticket.opened")
    {
        await Engine.CallAsync(
            """
            insert into sla.ticket (ticket_id, team_id, kind, facts, opened_at, state) overriding system value
            values (@ticket, 'T1', 'customer', '{}', sla.now(), 'no_policy') on conflict do nothing
            """, new { ticket });
        var id = await Engine.ScalarAsync<long>(
            """
            insert into sla.feed (type, at, recorded_at, ticket_id, team_id, record_id, data)
            values (@type, sla.now(), sla.now(), @ticket, 'T1', nextval('sla.record_seq'), '{}')
            returning history_id
            """, new { ticket, type });
        await Engine.CallAsync("select sla.deliver_feed(@id, @id)", new { id });
        return id;
    }

    /// <summary>Until nothing more is due now.</summary>
    public async Task DeliverAsync()
    {
        long before, after = -1;
        do
        {
            before = after;
            await Get<WebhookDelivery>().RunOnceAsync(CancellationToken.None);
            await Get<WebhookDelivery>().WhenIdleAsync();
            after = await Engine.ScalarAsync<long>("select count(*) from sla.webhook_attempt");
        } while (after != before);
    }

    /// <summary>At each of the next times at which something is due, as many times as given.</summary>
    public async Task DeliverDueAsync(int times)
    {
        for (var time = 0; time < times; time++)
        {
            await Engine.CallAsync(
                """
                select sla.move_clock(greatest(sla.now(), (
                  select min(greatest(l.next_attempt_at, w.open_until)) from sla.webhook_lane l join sla.webhook w using (webhook_id))))
                """);
            await DeliverAsync();
        }
    }

    /// <summary><c>"1 pending 2, 2 delivered 1"</c>: delivery, state and attempts.</summary>
    public async Task<string> DeliveriesAsync(long webhook) => string.Join(", ", await Engine.QueryAsync<string>(
        "select concat_ws(' ', delivery_id, state, attempts) from sla.webhook_delivery where webhook_id = @webhook order by delivery_id",
        new { webhook }));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Engine.DisposeAsync();
    }
}
