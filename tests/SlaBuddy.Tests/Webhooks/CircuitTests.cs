namespace SlaBuddy.Tests.Webhooks;

/// <summary>A receiver that fails is left alone for ever longer, and at last for good.</summary>
public class CircuitTests : IAsyncLifetime
{
    private WebhookWorld _world = null!;
    private Receiver _receiver = null!;
    private long _webhook;

    public async Task InitializeAsync()
    {
        _world = await WebhookWorld.StartAsync();
        _receiver = await Receiver.StartAsync();
        _webhook = await _world.SubscribeAsync(_receiver.Url);
    }

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Five_failures_in_a_row_open_it_and_one_success_closes_it()
    {
        _receiver.AnswerWith(500);
        for (var ticket = 1; ticket <= 4; ticket++) await FailAsync(ticket);
        Assert.Equal(4, _receiver.All.Count);

        await FailAsync(5);
        await FailAsync(6);
        Assert.Equal(5, _receiver.All.Count);
        Assert.InRange(await OpenSecondsAsync(), 24, 36);

        // One probe, however many wait.
        await _world.DeliverDueAsync(1);
        Assert.Equal(6, _receiver.All.Count);
        Assert.InRange(await OpenSecondsAsync(), 48, 72);

        _receiver.AnswerWith(200);
        await _world.DeliverDueAsync(1);
        Assert.Equal("0", await _world.Engine.ScalarAsync<string>("select concat_ws(' ', failures, open_until, failing_since) from sla.webhook"));
        await _world.DeliverDueAsync(6);
        Assert.Equal(6, await _world.Engine.ScalarAsync<int>("select count(*) from sla.webhook_delivery where state = 'delivered'"));
    }

    [Fact]
    public async Task The_pauses_between_probes_grow_to_half_an_hour()
    {
        _receiver.AnswerWith(500);
        for (var ticket = 1; ticket <= 20; ticket++) await _world.HappenAsync(ticket);

        var pauses = new List<double>();
        while (pauses.Count < 12)
        {
            await _world.DeliverDueAsync(1);
            if (await _world.Engine.ScalarAsync<double?>("select 1 from sla.webhook where open_until is not null") is not null)
                pauses.Add(await OpenSecondsAsync());
        }

        Assert.All(pauses.Zip([30.0, 60, 120, 240, 480, 960, 1800, 1800, 1800, 1800, 1800, 1800]),
            pause => Assert.InRange(pause.First, pause.Second * 0.79, pause.Second * 1.21));
    }

    [Fact]
    public async Task Half_open_it_lets_one_through_at_a_time()
    {
        await _world.Engine.CallAsync("update sla.webhook set failures = 5, failing_since = sla.now(), open_until = sla.now()");
        for (var ticket = 1; ticket <= 3; ticket++) await _world.HappenAsync(ticket);

        Assert.Equal(1, await ClaimAsync());
        Assert.Equal(0, await ClaimAsync());

        Task<int> ClaimAsync() =>
            _world.Engine.ScalarAsync<int>("select count(*) from sla.claim_webhook_deliveries('one', interval '1 minute', 64, 16, 8)");
    }

    [Fact]
    public async Task Who_takes_nothing_for_a_day_is_disabled_and_the_ops_channel_hears_of_it()
    {
        _receiver.AnswerWith(500, body: "over quota");
        await FailAsync(1);
        await FailAsync(1);

        await _world.Engine.CallAsync("select sla.move_clock(sla.now() + interval '23 hours')");
        await _world.DeliverAsync();
        Assert.True(await _world.Engine.ScalarAsync<bool>("select disabled_at is null from sla.webhook"));
        await _world.Engine.CallAsync("select sla.move_clock(sla.now() + interval '61 minutes')");
        await _world.DeliverAsync();

        Assert.Equal("failing", await _world.Engine.ScalarAsync<string>("select disabled_why from sla.webhook"));
        Assert.Equal("1 failed 3, 2 failed 0", await _world.DeliveriesAsync(_webhook));
        Assert.Equal(0, await _world.Engine.ScalarAsync<int>("select count(*) from sla.webhook_lane"));
        Assert.Equal($"COPS {_webhook} {new Uri(_receiver.Url).Authority} the receiver answered 500: over quota", await _world.Engine.ScalarAsync<string>(
            """
            select concat_ws(' ', channel_id, details ->> 'webhook_id', details ->> 'name', details ->> 'error') from sla.notification
             where details ->> 'notice' = 'webhook_disabled'
            """));
    }

    [Fact]
    public async Task Who_says_that_it_is_gone_is_disabled_at_once()
    {
        _receiver.AnswerWith(410);
        await FailAsync(1);
        await FailAsync(2);

        Assert.Single(_receiver.All);
        Assert.Equal("gone", await _world.Engine.ScalarAsync<string>("select disabled_why from sla.webhook"));
        Assert.Equal(1, await _world.Engine.ScalarAsync<int>("select count(*) from sla.notification where details ->> 'reason' = 'gone'"));
    }

    [Fact]
    public async Task Enabled_again_it_begins_anew()
    {
        _receiver.AnswerWith(410);
        await FailAsync(1);
        _receiver.AnswerWith(200);
        await _world.Engine.CallAsync("select sla.change_webhook(@_webhook, null, null, null, true)", new { _webhook });

        await FailAsync(2);

        Assert.Equal("1 failed 1, 2 delivered 1", await _world.DeliveriesAsync(_webhook));
    }

    private async Task FailAsync(long ticket)
    {
        await _world.HappenAsync(ticket);
        await _world.DeliverAsync();
    }

    private Task<double> OpenSecondsAsync() =>
        _world.Engine.ScalarAsync<double>("select extract(epoch from open_until - sla.now())::float8 from sla.webhook");
}
